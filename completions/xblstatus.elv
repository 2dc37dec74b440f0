
use builtin;
use str;

set edit:completion:arg-completer[xblstatus] = {|@words|
    fn spaces {|n|
        builtin:repeat $n ' ' | str:join ''
    }
    fn cand {|text desc|
        edit:complex-candidate $text &display=$text' '(spaces (- 14 (wcswidth $text)))$desc
    }
    var command = 'xblstatus'
    for word $words[1..-1] {
        if (str:has-prefix $word '-') {
            break
        }
        set command = $command';'$word
    }
    var completions = [
        &'xblstatus'= {
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -X 'Method of the request, such as PUT'
            cand --method 'Method of the request, such as PUT'
            cand --url 'URL or path of the request'
            cand -H 'A header of the request; may be repeated'
            cand --header 'A header of the request; may be repeated'
            cand --status 'The status of a body given without its status line'
            cand --headers 'Also print every header of the response'
            cand --check-status 'Exit with 3, 4 or 5 for a redirect, a client error or a server error'
            cand --show-secrets 'Print tokens and cookies as they are'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand inspect 'Explain the responses in files or on standard input'
            cand explain 'Explain status codes and error codes'
            cand list 'Print the tables of known codes'
            cand example 'Print a built-in example response'
            cand completions 'Print the completion script of a shell'
            cand man 'Print a manual page'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'xblstatus;inspect'= {
            cand --example 'Explain a built-in example instead of a file'
            cand -X 'Method of the request, such as PUT'
            cand --method 'Method of the request, such as PUT'
            cand --url 'URL or path of the request'
            cand -H 'A header of the request; may be repeated'
            cand --header 'A header of the request; may be repeated'
            cand --status 'The status of a body given without its status line'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand --headers 'Also print every header of the response'
            cand --check-status 'Exit with 3, 4 or 5 for a redirect, a client error or a server error'
            cand --show-secrets 'Print tokens and cookies as they are'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand 100 'Continue'
            cand 101 'Switching Protocols'
            cand 102 'Processing'
            cand 103 'Early Hints'
            cand 104 'Upload Resumption Supported'
            cand 200 'OK'
            cand 201 'Created'
            cand 202 'Accepted'
            cand 203 'Non-Authoritative Information'
            cand 204 'No Content'
            cand 205 'Reset Content'
            cand 206 'Partial Content'
            cand 207 'Multi-Status'
            cand 208 'Already Reported'
            cand 226 'IM Used'
            cand 300 'Multiple Choices'
            cand 301 'Moved Permanently'
            cand 302 'Found'
            cand 303 'See Other'
            cand 304 'Not Modified'
            cand 305 'Use Proxy'
            cand 306 '(Unused)'
            cand 307 'Temporary Redirect'
            cand 308 'Permanent Redirect'
            cand 400 'Bad Request'
            cand 401 'Unauthorized'
            cand 402 'Payment Required'
            cand 403 'Forbidden'
            cand 404 'Not Found'
            cand 405 'Method Not Allowed'
            cand 406 'Not Acceptable'
            cand 407 'Proxy Authentication Required'
            cand 408 'Request Timeout'
            cand 409 'Conflict'
            cand 410 'Gone'
            cand 411 'Length Required'
            cand 412 'Precondition Failed'
            cand 413 'Content Too Large'
            cand 414 'URI Too Long'
            cand 415 'Unsupported Media Type'
            cand 416 'Range Not Satisfiable'
            cand 417 'Expectation Failed'
            cand 418 '(Unused)'
            cand 421 'Misdirected Request'
            cand 422 'Unprocessable Content'
            cand 423 'Locked'
            cand 424 'Failed Dependency'
            cand 425 'Too Early'
            cand 426 'Upgrade Required'
            cand 428 'Precondition Required'
            cand 429 'Too Many Requests'
            cand 431 'Request Header Fields Too Large'
            cand 449 'Retry With'
            cand 451 'Unavailable For Legal Reasons'
            cand 500 'Internal Server Error'
            cand 501 'Not Implemented'
            cand 502 'Bad Gateway'
            cand 503 'Service Unavailable'
            cand 504 'Gateway Timeout'
            cand 505 'HTTP Version Not Supported'
            cand 506 'Variant Also Negotiates'
            cand 507 'Insufficient Storage'
            cand 508 'Loop Detected'
            cand 510 'Not Extended'
            cand 511 'Network Authentication Required'
            cand 0 'Success'
            cand 4000 'InvalidRequestBody'
            cand 4100 'UserDoesNotExist'
            cand 4500 'AuthorizationError'
            cand 5000 'ServiceError'
            cand 5300 'ServiceUnavailable'
        }
        &'xblstatus;explain;100'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;101'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;102'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;103'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;104'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;200'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;201'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;202'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;203'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;204'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;205'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;206'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;207'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;208'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;226'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;300'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;301'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;302'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;303'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;304'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;305'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;306'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;307'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;308'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;400'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;401'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;402'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;403'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;404'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;405'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;406'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;407'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;408'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;409'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;410'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;411'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;412'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;413'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;414'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;415'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;416'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;417'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;418'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;421'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;422'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;423'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;424'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;425'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;426'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;428'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;429'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;431'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;449'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;451'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;500'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;501'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;502'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;503'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;504'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;505'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;506'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;507'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;508'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;510'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;511'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;0'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;4000'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;4100'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;4500'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;5000'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;explain;5300'= {
            cand -X 'Only what fits a request with this method'
            cand --method 'Only what fits a request with this method'
            cand --target 'Only what fits a request to this target'
            cand -H 'Only what fits a request with this header; may be repeated'
            cand --header 'Only what fits a request with this header; may be repeated'
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;list'= {
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand mpsd 'Status codes of multiplayer sessions'
            cand service-errors 'Codes of ServiceError objects'
            cand xbox 'Status codes of every Xbox service'
            cand http 'Status codes of the HTTP standard'
        }
        &'xblstatus;list;mpsd'= {
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;list;service-errors'= {
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;list;xbox'= {
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;list;http'= {
            cand --format 'How to write the answer [default: human]'
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;example'= {
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand 200 'GET of a session: its document'
            cand 201 'PUT of a session that did not exist: created'
            cand 202 'PUT of a session: accepted, not finished yet'
            cand 204 'GET of a session that does not exist'
            cand 304 'GET with the current ETag: nothing has changed'
            cand 400 'PUT of a session with too few members for its template'
            cand 403 'GET of a private session by someone else'
            cand 403-session 'PUT of the properties by someone who may only read'
            cand 404 'GET of a session under a wrong service configuration'
            cand 405 'POST to a session, which takes PUT'
            cand 409 'PUT of a constant that the session has otherwise'
            cand 412 'PUT with If-None-Match: * of a session that exists'
            cand 412-session 'PUT with the ETag of a session that changed since'
            cand 429 'GET number 31 within 15 seconds'
            cand 503 'GET while the service is overloaded'
        }
        &'xblstatus;example;200'= {
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;example;201'= {
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;example;202'= {
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;example;204'= {
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;example;304'= {
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;example;400'= {
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;example;403'= {
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;example;403-session'= {
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;example;404'= {
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;example;405'= {
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;example;409'= {
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;example;412'= {
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;example;412-session'= {
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;example;429'= {
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;example;503'= {
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;completions'= {
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand bash 'Bourne Again Shell'
            cand zsh 'Z shell'
            cand fish 'Friendly interactive shell'
            cand powershell 'PowerShell, and Windows PowerShell from 5.0'
            cand elvish 'Elvish'
            cand nushell 'Nushell'
        }
        &'xblstatus;completions;bash'= {
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;completions;zsh'= {
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;completions;fish'= {
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;completions;powershell'= {
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;completions;elvish'= {
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;completions;nushell'= {
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;man'= {
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand inspect 'Page of xblstatus inspect'
            cand explain 'Page of xblstatus explain'
            cand list 'Page of xblstatus list'
            cand example 'Page of xblstatus example'
            cand completions 'Page of xblstatus completions'
            cand man 'Page of xblstatus man'
        }
        &'xblstatus;man;inspect'= {
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;man;explain'= {
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;man;list'= {
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;man;example'= {
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;man;completions'= {
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;man;man'= {
            cand --color 'When to use colour'
            cand --lang 'Language of what is printed [default: that of the environment]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'xblstatus;help'= {
            cand inspect 'Explain the responses in files or on standard input'
            cand explain 'Explain status codes and error codes'
            cand list 'Print the tables of known codes'
            cand example 'Print a built-in example response'
            cand completions 'Print the completion script of a shell'
            cand man 'Print a manual page'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'xblstatus;help;inspect'= {
        }
        &'xblstatus;help;explain'= {
        }
        &'xblstatus;help;list'= {
        }
        &'xblstatus;help;example'= {
        }
        &'xblstatus;help;completions'= {
        }
        &'xblstatus;help;man'= {
        }
        &'xblstatus;help;help'= {
        }
    ]
    $completions[$command]
}
