
using namespace System.Management.Automation
using namespace System.Management.Automation.Language

Register-ArgumentCompleter -Native -CommandName 'xblstatus' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commandElements = $commandAst.CommandElements
    $command = @(
        'xblstatus'
        for ($i = 1; $i -lt $commandElements.Count; $i++) {
            $element = $commandElements[$i]
            if ($element -isnot [StringConstantExpressionAst] -or
                $element.StringConstantType -ne [StringConstantType]::BareWord -or
                $element.Value.StartsWith('-') -or
                $element.Value -eq $wordToComplete) {
                break
        }
        $element.Value
    }) -join ';'

    $completions = @(switch ($command) {
        'xblstatus' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Method of the request, such as PUT')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Method of the request, such as PUT')
            [CompletionResult]::new('--url', '--url', [CompletionResultType]::ParameterName, 'URL or path of the request')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'A header of the request; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'A header of the request; may be repeated')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'The status of a body given without its status line')
            [CompletionResult]::new('--headers', '--headers', [CompletionResultType]::ParameterName, 'Also print every header of the response')
            [CompletionResult]::new('--check-status', '--check-status', [CompletionResultType]::ParameterName, 'Exit with 3, 4 or 5 for a redirect, a client error or a server error')
            [CompletionResult]::new('--show-secrets', '--show-secrets', [CompletionResultType]::ParameterName, 'Print tokens and cookies as they are')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('inspect', 'inspect', [CompletionResultType]::ParameterValue, 'Explain the responses in files or on standard input')
            [CompletionResult]::new('explain', 'explain', [CompletionResultType]::ParameterValue, 'Explain status codes and error codes')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'Print the tables of known codes')
            [CompletionResult]::new('example', 'example', [CompletionResultType]::ParameterValue, 'Print a built-in example response')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Print the completion script of a shell')
            [CompletionResult]::new('man', 'man', [CompletionResultType]::ParameterValue, 'Print a manual page')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'xblstatus;inspect' {
            [CompletionResult]::new('--example', '--example', [CompletionResultType]::ParameterName, 'Explain a built-in example instead of a file')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Method of the request, such as PUT')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Method of the request, such as PUT')
            [CompletionResult]::new('--url', '--url', [CompletionResultType]::ParameterName, 'URL or path of the request')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'A header of the request; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'A header of the request; may be repeated')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'The status of a body given without its status line')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('--headers', '--headers', [CompletionResultType]::ParameterName, 'Also print every header of the response')
            [CompletionResult]::new('--check-status', '--check-status', [CompletionResultType]::ParameterName, 'Exit with 3, 4 or 5 for a redirect, a client error or a server error')
            [CompletionResult]::new('--show-secrets', '--show-secrets', [CompletionResultType]::ParameterName, 'Print tokens and cookies as they are')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('100', '100', [CompletionResultType]::ParameterValue, 'Continue')
            [CompletionResult]::new('101', '101', [CompletionResultType]::ParameterValue, 'Switching Protocols')
            [CompletionResult]::new('102', '102', [CompletionResultType]::ParameterValue, 'Processing')
            [CompletionResult]::new('103', '103', [CompletionResultType]::ParameterValue, 'Early Hints')
            [CompletionResult]::new('104', '104', [CompletionResultType]::ParameterValue, 'Upload Resumption Supported')
            [CompletionResult]::new('200', '200', [CompletionResultType]::ParameterValue, 'OK')
            [CompletionResult]::new('201', '201', [CompletionResultType]::ParameterValue, 'Created')
            [CompletionResult]::new('202', '202', [CompletionResultType]::ParameterValue, 'Accepted')
            [CompletionResult]::new('203', '203', [CompletionResultType]::ParameterValue, 'Non-Authoritative Information')
            [CompletionResult]::new('204', '204', [CompletionResultType]::ParameterValue, 'No Content')
            [CompletionResult]::new('205', '205', [CompletionResultType]::ParameterValue, 'Reset Content')
            [CompletionResult]::new('206', '206', [CompletionResultType]::ParameterValue, 'Partial Content')
            [CompletionResult]::new('207', '207', [CompletionResultType]::ParameterValue, 'Multi-Status')
            [CompletionResult]::new('208', '208', [CompletionResultType]::ParameterValue, 'Already Reported')
            [CompletionResult]::new('226', '226', [CompletionResultType]::ParameterValue, 'IM Used')
            [CompletionResult]::new('300', '300', [CompletionResultType]::ParameterValue, 'Multiple Choices')
            [CompletionResult]::new('301', '301', [CompletionResultType]::ParameterValue, 'Moved Permanently')
            [CompletionResult]::new('302', '302', [CompletionResultType]::ParameterValue, 'Found')
            [CompletionResult]::new('303', '303', [CompletionResultType]::ParameterValue, 'See Other')
            [CompletionResult]::new('304', '304', [CompletionResultType]::ParameterValue, 'Not Modified')
            [CompletionResult]::new('305', '305', [CompletionResultType]::ParameterValue, 'Use Proxy')
            [CompletionResult]::new('306', '306', [CompletionResultType]::ParameterValue, '(Unused)')
            [CompletionResult]::new('307', '307', [CompletionResultType]::ParameterValue, 'Temporary Redirect')
            [CompletionResult]::new('308', '308', [CompletionResultType]::ParameterValue, 'Permanent Redirect')
            [CompletionResult]::new('400', '400', [CompletionResultType]::ParameterValue, 'Bad Request')
            [CompletionResult]::new('401', '401', [CompletionResultType]::ParameterValue, 'Unauthorized')
            [CompletionResult]::new('402', '402', [CompletionResultType]::ParameterValue, 'Payment Required')
            [CompletionResult]::new('403', '403', [CompletionResultType]::ParameterValue, 'Forbidden')
            [CompletionResult]::new('404', '404', [CompletionResultType]::ParameterValue, 'Not Found')
            [CompletionResult]::new('405', '405', [CompletionResultType]::ParameterValue, 'Method Not Allowed')
            [CompletionResult]::new('406', '406', [CompletionResultType]::ParameterValue, 'Not Acceptable')
            [CompletionResult]::new('407', '407', [CompletionResultType]::ParameterValue, 'Proxy Authentication Required')
            [CompletionResult]::new('408', '408', [CompletionResultType]::ParameterValue, 'Request Timeout')
            [CompletionResult]::new('409', '409', [CompletionResultType]::ParameterValue, 'Conflict')
            [CompletionResult]::new('410', '410', [CompletionResultType]::ParameterValue, 'Gone')
            [CompletionResult]::new('411', '411', [CompletionResultType]::ParameterValue, 'Length Required')
            [CompletionResult]::new('412', '412', [CompletionResultType]::ParameterValue, 'Precondition Failed')
            [CompletionResult]::new('413', '413', [CompletionResultType]::ParameterValue, 'Content Too Large')
            [CompletionResult]::new('414', '414', [CompletionResultType]::ParameterValue, 'URI Too Long')
            [CompletionResult]::new('415', '415', [CompletionResultType]::ParameterValue, 'Unsupported Media Type')
            [CompletionResult]::new('416', '416', [CompletionResultType]::ParameterValue, 'Range Not Satisfiable')
            [CompletionResult]::new('417', '417', [CompletionResultType]::ParameterValue, 'Expectation Failed')
            [CompletionResult]::new('418', '418', [CompletionResultType]::ParameterValue, '(Unused)')
            [CompletionResult]::new('421', '421', [CompletionResultType]::ParameterValue, 'Misdirected Request')
            [CompletionResult]::new('422', '422', [CompletionResultType]::ParameterValue, 'Unprocessable Content')
            [CompletionResult]::new('423', '423', [CompletionResultType]::ParameterValue, 'Locked')
            [CompletionResult]::new('424', '424', [CompletionResultType]::ParameterValue, 'Failed Dependency')
            [CompletionResult]::new('425', '425', [CompletionResultType]::ParameterValue, 'Too Early')
            [CompletionResult]::new('426', '426', [CompletionResultType]::ParameterValue, 'Upgrade Required')
            [CompletionResult]::new('428', '428', [CompletionResultType]::ParameterValue, 'Precondition Required')
            [CompletionResult]::new('429', '429', [CompletionResultType]::ParameterValue, 'Too Many Requests')
            [CompletionResult]::new('431', '431', [CompletionResultType]::ParameterValue, 'Request Header Fields Too Large')
            [CompletionResult]::new('449', '449', [CompletionResultType]::ParameterValue, 'Retry With')
            [CompletionResult]::new('451', '451', [CompletionResultType]::ParameterValue, 'Unavailable For Legal Reasons')
            [CompletionResult]::new('500', '500', [CompletionResultType]::ParameterValue, 'Internal Server Error')
            [CompletionResult]::new('501', '501', [CompletionResultType]::ParameterValue, 'Not Implemented')
            [CompletionResult]::new('502', '502', [CompletionResultType]::ParameterValue, 'Bad Gateway')
            [CompletionResult]::new('503', '503', [CompletionResultType]::ParameterValue, 'Service Unavailable')
            [CompletionResult]::new('504', '504', [CompletionResultType]::ParameterValue, 'Gateway Timeout')
            [CompletionResult]::new('505', '505', [CompletionResultType]::ParameterValue, 'HTTP Version Not Supported')
            [CompletionResult]::new('506', '506', [CompletionResultType]::ParameterValue, 'Variant Also Negotiates')
            [CompletionResult]::new('507', '507', [CompletionResultType]::ParameterValue, 'Insufficient Storage')
            [CompletionResult]::new('508', '508', [CompletionResultType]::ParameterValue, 'Loop Detected')
            [CompletionResult]::new('510', '510', [CompletionResultType]::ParameterValue, 'Not Extended')
            [CompletionResult]::new('511', '511', [CompletionResultType]::ParameterValue, 'Network Authentication Required')
            [CompletionResult]::new('0', '0', [CompletionResultType]::ParameterValue, 'Success')
            [CompletionResult]::new('4000', '4000', [CompletionResultType]::ParameterValue, 'InvalidRequestBody')
            [CompletionResult]::new('4100', '4100', [CompletionResultType]::ParameterValue, 'UserDoesNotExist')
            [CompletionResult]::new('4500', '4500', [CompletionResultType]::ParameterValue, 'AuthorizationError')
            [CompletionResult]::new('5000', '5000', [CompletionResultType]::ParameterValue, 'ServiceError')
            [CompletionResult]::new('5300', '5300', [CompletionResultType]::ParameterValue, 'ServiceUnavailable')
            break
        }
        'xblstatus;explain;100' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;101' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;102' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;103' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;104' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;200' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;201' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;202' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;203' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;204' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;205' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;206' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;207' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;208' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;226' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;300' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;301' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;302' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;303' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;304' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;305' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;306' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;307' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;308' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;400' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;401' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;402' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;403' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;404' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;405' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;406' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;407' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;408' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;409' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;410' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;411' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;412' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;413' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;414' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;415' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;416' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;417' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;418' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;421' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;422' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;423' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;424' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;425' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;426' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;428' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;429' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;431' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;449' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;451' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;500' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;501' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;502' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;503' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;504' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;505' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;506' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;507' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;508' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;510' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;511' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;0' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;4000' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;4100' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;4500' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;5000' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;explain;5300' {
            [CompletionResult]::new('--scan', '--scan', [CompletionResultType]::ParameterName, 'Find the codes in these texts, such as logs, and explain each once')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Only what fits a request with this method')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'Only what fits a request to this target')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Only what fits a request with this header; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;list' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('mpsd', 'mpsd', [CompletionResultType]::ParameterValue, 'Status codes of multiplayer sessions')
            [CompletionResult]::new('service-errors', 'service-errors', [CompletionResultType]::ParameterValue, 'Codes of ServiceError objects')
            [CompletionResult]::new('messages', 'messages', [CompletionResultType]::ParameterValue, 'Messages of the session directory that are known by their words')
            [CompletionResult]::new('xbox', 'xbox', [CompletionResultType]::ParameterValue, 'Status codes of every Xbox service')
            [CompletionResult]::new('http', 'http', [CompletionResultType]::ParameterValue, 'Status codes of the HTTP standard')
            break
        }
        'xblstatus;list;mpsd' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;list;service-errors' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;list;messages' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;list;xbox' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;list;http' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the answer [default: human]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;example' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('200', '200', [CompletionResultType]::ParameterValue, 'GET of a session: its document')
            [CompletionResult]::new('201', '201', [CompletionResultType]::ParameterValue, 'PUT of a session that did not exist: created')
            [CompletionResult]::new('202', '202', [CompletionResultType]::ParameterValue, 'PUT of a session: accepted, not finished yet')
            [CompletionResult]::new('204', '204', [CompletionResultType]::ParameterValue, 'GET of a session that does not exist')
            [CompletionResult]::new('304', '304', [CompletionResultType]::ParameterValue, 'GET with the current ETag: nothing has changed')
            [CompletionResult]::new('400', '400', [CompletionResultType]::ParameterValue, 'PUT of a session with too few members for its template')
            [CompletionResult]::new('403', '403', [CompletionResultType]::ParameterValue, 'GET of a private session by someone else')
            [CompletionResult]::new('403-session', '403-session', [CompletionResultType]::ParameterValue, 'PUT of the properties by someone who may only read')
            [CompletionResult]::new('403-write', '403-write', [CompletionResultType]::ParameterValue, 'PUT by a caller whom the session does not take')
            [CompletionResult]::new('404', '404', [CompletionResultType]::ParameterValue, 'GET of a session under a wrong service configuration')
            [CompletionResult]::new('404-session', '404-session', [CompletionResultType]::ParameterValue, 'GET of a member whose session does not exist')
            [CompletionResult]::new('405', '405', [CompletionResultType]::ParameterValue, 'POST to a session, which takes PUT')
            [CompletionResult]::new('409', '409', [CompletionResultType]::ParameterValue, 'PUT of a constant that the session has otherwise')
            [CompletionResult]::new('412', '412', [CompletionResultType]::ParameterValue, 'PUT with If-None-Match: * of a session that exists')
            [CompletionResult]::new('412-session', '412-session', [CompletionResultType]::ParameterValue, 'PUT with the ETag of a session that changed since')
            [CompletionResult]::new('429', '429', [CompletionResultType]::ParameterValue, 'GET number 31 within 15 seconds')
            [CompletionResult]::new('503', '503', [CompletionResultType]::ParameterValue, 'GET while the service is overloaded')
            break
        }
        'xblstatus;example;200' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;example;201' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;example;202' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;example;204' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;example;304' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;example;400' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;example;403' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;example;403-session' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;example;403-write' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;example;404' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;example;404-session' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;example;405' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;example;409' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;example;412' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;example;412-session' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;example;429' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;example;503' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;completions' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('bash', 'bash', [CompletionResultType]::ParameterValue, 'Bourne Again Shell')
            [CompletionResult]::new('zsh', 'zsh', [CompletionResultType]::ParameterValue, 'Z shell')
            [CompletionResult]::new('fish', 'fish', [CompletionResultType]::ParameterValue, 'Friendly interactive shell')
            [CompletionResult]::new('powershell', 'powershell', [CompletionResultType]::ParameterValue, 'PowerShell, and Windows PowerShell from 5.0')
            [CompletionResult]::new('elvish', 'elvish', [CompletionResultType]::ParameterValue, 'Elvish')
            [CompletionResult]::new('nushell', 'nushell', [CompletionResultType]::ParameterValue, 'Nushell')
            break
        }
        'xblstatus;completions;bash' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;completions;zsh' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;completions;fish' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;completions;powershell' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;completions;elvish' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;completions;nushell' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;man' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('inspect', 'inspect', [CompletionResultType]::ParameterValue, 'Page of xblstatus inspect')
            [CompletionResult]::new('explain', 'explain', [CompletionResultType]::ParameterValue, 'Page of xblstatus explain')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'Page of xblstatus list')
            [CompletionResult]::new('example', 'example', [CompletionResultType]::ParameterValue, 'Page of xblstatus example')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Page of xblstatus completions')
            [CompletionResult]::new('man', 'man', [CompletionResultType]::ParameterValue, 'Page of xblstatus man')
            break
        }
        'xblstatus;man;inspect' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;man;explain' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;man;list' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;man;example' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;man;completions' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;man;man' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of what is printed [default: that of the environment]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'xblstatus;help' {
            [CompletionResult]::new('inspect', 'inspect', [CompletionResultType]::ParameterValue, 'Explain the responses in files or on standard input')
            [CompletionResult]::new('explain', 'explain', [CompletionResultType]::ParameterValue, 'Explain status codes and error codes')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'Print the tables of known codes')
            [CompletionResult]::new('example', 'example', [CompletionResultType]::ParameterValue, 'Print a built-in example response')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Print the completion script of a shell')
            [CompletionResult]::new('man', 'man', [CompletionResultType]::ParameterValue, 'Print a manual page')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'xblstatus;help;inspect' {
            break
        }
        'xblstatus;help;explain' {
            break
        }
        'xblstatus;help;list' {
            break
        }
        'xblstatus;help;example' {
            break
        }
        'xblstatus;help;completions' {
            break
        }
        'xblstatus;help;man' {
            break
        }
        'xblstatus;help;help' {
            break
        }
    })

    $completions.Where{ $_.CompletionText -like "$wordToComplete*" } |
        Sort-Object -Property ListItemText
}
