# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_xblstatus_global_optspecs
    string join \n format= color= lang= X/method= url= H/header= status= headers check-status show-secrets h/help V/version
end

function __fish_xblstatus_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_xblstatus_global_optspecs) -- $cmd 2>/dev/null
    or return 0
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_xblstatus_using_subcommand
    set -l cmd (__fish_xblstatus_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c xblstatus -n "__fish_xblstatus_needs_command" -l format -d 'How to write the answer [default: human]' -r -f -a "human\t'Text for people'
json\t'One JSON object, or an array of several'
ndjson\t'One JSON object per line'
markdown\t'Markdown for a bug report'"
complete -c xblstatus -n "__fish_xblstatus_needs_command" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless the environment turns it off'
always\t'In files and pipes too'
never\t'Not at all'"
complete -c xblstatus -n "__fish_xblstatus_needs_command" -l lang -d 'Language of what is printed [default: that of the environment]' -r -f -a "en\t'English'
fr\t'French'"
complete -c xblstatus -n "__fish_xblstatus_needs_command" -s X -l method -d 'Method of the request, such as PUT' -r -f -a "GET\t''
PUT\t''
POST\t''
DELETE\t''"
complete -c xblstatus -n "__fish_xblstatus_needs_command" -l url -d 'URL or path of the request' -r -f
complete -c xblstatus -n "__fish_xblstatus_needs_command" -s H -l header -d 'A header of the request; may be repeated' -r -f
complete -c xblstatus -n "__fish_xblstatus_needs_command" -l status -d 'The status of a body given without its status line' -r -f
complete -c xblstatus -n "__fish_xblstatus_needs_command" -l headers -d 'Also print every header of the response'
complete -c xblstatus -n "__fish_xblstatus_needs_command" -l check-status -d 'Exit with 3, 4 or 5 for a redirect, a client error or a server error'
complete -c xblstatus -n "__fish_xblstatus_needs_command" -l show-secrets -d 'Print tokens and cookies as they are'
complete -c xblstatus -n "__fish_xblstatus_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c xblstatus -n "__fish_xblstatus_needs_command" -s V -l version -d 'Print version'
complete -c xblstatus -n "__fish_xblstatus_needs_command" -f -a "inspect" -d 'Explain the responses in files or on standard input'
complete -c xblstatus -n "__fish_xblstatus_needs_command" -f -a "explain" -d 'Explain status codes and error codes'
complete -c xblstatus -n "__fish_xblstatus_needs_command" -f -a "list" -d 'Print the tables of known codes'
complete -c xblstatus -n "__fish_xblstatus_needs_command" -f -a "example" -d 'Print a built-in example response'
complete -c xblstatus -n "__fish_xblstatus_needs_command" -f -a "completions" -d 'Print the completion script of a shell'
complete -c xblstatus -n "__fish_xblstatus_needs_command" -f -a "man" -d 'Print a manual page'
complete -c xblstatus -n "__fish_xblstatus_needs_command" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand inspect" -l example -d 'Explain a built-in example instead of a file' -r -f -a "200\t'GET of a session: its document'
201\t'PUT of a session that did not exist: created'
202\t'PUT of a session: accepted, not finished yet'
204\t'GET of a session that does not exist'
304\t'GET with the current ETag: nothing has changed'
400\t'PUT of a session with too few members for its template'
403\t'GET of a private session by someone else'
403-session\t'PUT of the properties by someone who may only read'
403-write\t'PUT by a caller whom the session does not take'
404\t'GET of a session under a wrong service configuration'
404-session\t'GET of a member whose session does not exist'
405\t'POST to a session, which takes PUT'
409\t'PUT of a constant that the session has otherwise'
412\t'PUT with If-None-Match: * of a session that exists'
412-session\t'PUT with the ETag of a session that changed since'
429\t'GET number 31 within 15 seconds'
503\t'GET while the service is overloaded'"
complete -c xblstatus -n "__fish_xblstatus_using_subcommand inspect" -s X -l method -d 'Method of the request, such as PUT' -r -f -a "GET\t''
PUT\t''
POST\t''
DELETE\t''"
complete -c xblstatus -n "__fish_xblstatus_using_subcommand inspect" -l url -d 'URL or path of the request' -r -f
complete -c xblstatus -n "__fish_xblstatus_using_subcommand inspect" -s H -l header -d 'A header of the request; may be repeated' -r -f
complete -c xblstatus -n "__fish_xblstatus_using_subcommand inspect" -l status -d 'The status of a body given without its status line' -r -f
complete -c xblstatus -n "__fish_xblstatus_using_subcommand inspect" -l format -d 'How to write the answer [default: human]' -r -f -a "human\t'Text for people'
json\t'One JSON object, or an array of several'
ndjson\t'One JSON object per line'
markdown\t'Markdown for a bug report'"
complete -c xblstatus -n "__fish_xblstatus_using_subcommand inspect" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless the environment turns it off'
always\t'In files and pipes too'
never\t'Not at all'"
complete -c xblstatus -n "__fish_xblstatus_using_subcommand inspect" -l lang -d 'Language of what is printed [default: that of the environment]' -r -f -a "en\t'English'
fr\t'French'"
complete -c xblstatus -n "__fish_xblstatus_using_subcommand inspect" -l headers -d 'Also print every header of the response'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand inspect" -l check-status -d 'Exit with 3, 4 or 5 for a redirect, a client error or a server error'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand inspect" -l show-secrets -d 'Print tokens and cookies as they are'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand inspect" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -l scan -d 'Find the codes in these texts, such as logs, and explain each once' -r -F
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -s X -l method -d 'Only what fits a request with this method' -r -f -a "GET\t''
PUT\t''
POST\t''
DELETE\t''"
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -l target -d 'Only what fits a request to this target' -r -f -a "session\t'A session, by its own path or through a handle'
session-element\t'Anything below a session, such as a member'
handle\t'A handle'
hopper\t'A hopper or one of its match tickets'"
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -s H -l header -d 'Only what fits a request with this header; may be repeated' -r -f
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -l format -d 'How to write the answer [default: human]' -r -f -a "human\t'Text for people'
json\t'One JSON object, or an array of several'
ndjson\t'One JSON object per line'
markdown\t'Markdown for a bug report'"
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless the environment turns it off'
always\t'In files and pipes too'
never\t'Not at all'"
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -l lang -d 'Language of what is printed [default: that of the environment]' -r -f -a "en\t'English'
fr\t'French'"
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "100" -d 'Continue'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "101" -d 'Switching Protocols'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "102" -d 'Processing'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "103" -d 'Early Hints'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "104" -d 'Upload Resumption Supported'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "200" -d 'OK'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "201" -d 'Created'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "202" -d 'Accepted'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "203" -d 'Non-Authoritative Information'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "204" -d 'No Content'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "205" -d 'Reset Content'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "206" -d 'Partial Content'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "207" -d 'Multi-Status'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "208" -d 'Already Reported'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "226" -d 'IM Used'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "300" -d 'Multiple Choices'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "301" -d 'Moved Permanently'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "302" -d 'Found'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "303" -d 'See Other'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "304" -d 'Not Modified'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "305" -d 'Use Proxy'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "306" -d '(Unused)'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "307" -d 'Temporary Redirect'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "308" -d 'Permanent Redirect'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "400" -d 'Bad Request'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "401" -d 'Unauthorized'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "402" -d 'Payment Required'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "403" -d 'Forbidden'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "404" -d 'Not Found'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "405" -d 'Method Not Allowed'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "406" -d 'Not Acceptable'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "407" -d 'Proxy Authentication Required'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "408" -d 'Request Timeout'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "409" -d 'Conflict'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "410" -d 'Gone'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "411" -d 'Length Required'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "412" -d 'Precondition Failed'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "413" -d 'Content Too Large'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "414" -d 'URI Too Long'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "415" -d 'Unsupported Media Type'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "416" -d 'Range Not Satisfiable'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "417" -d 'Expectation Failed'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "418" -d '(Unused)'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "421" -d 'Misdirected Request'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "422" -d 'Unprocessable Content'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "423" -d 'Locked'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "424" -d 'Failed Dependency'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "425" -d 'Too Early'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "426" -d 'Upgrade Required'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "428" -d 'Precondition Required'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "429" -d 'Too Many Requests'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "431" -d 'Request Header Fields Too Large'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "449" -d 'Retry With'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "451" -d 'Unavailable For Legal Reasons'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "500" -d 'Internal Server Error'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "501" -d 'Not Implemented'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "502" -d 'Bad Gateway'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "503" -d 'Service Unavailable'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "504" -d 'Gateway Timeout'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "505" -d 'HTTP Version Not Supported'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "506" -d 'Variant Also Negotiates'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "507" -d 'Insufficient Storage'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "508" -d 'Loop Detected'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "510" -d 'Not Extended'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "511" -d 'Network Authentication Required'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "0" -d 'Success'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "4000" -d 'InvalidRequestBody'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "4100" -d 'UserDoesNotExist'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "4500" -d 'AuthorizationError'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "5000" -d 'ServiceError'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand explain" -f -a "5300" -d 'ServiceUnavailable'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand list" -l format -d 'How to write the answer [default: human]' -r -f -a "human\t'Text for people'
json\t'One JSON object, or an array of several'
ndjson\t'One JSON object per line'
markdown\t'Markdown for a bug report'"
complete -c xblstatus -n "__fish_xblstatus_using_subcommand list" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless the environment turns it off'
always\t'In files and pipes too'
never\t'Not at all'"
complete -c xblstatus -n "__fish_xblstatus_using_subcommand list" -l lang -d 'Language of what is printed [default: that of the environment]' -r -f -a "en\t'English'
fr\t'French'"
complete -c xblstatus -n "__fish_xblstatus_using_subcommand list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand list" -f -a "mpsd" -d 'Status codes of multiplayer sessions'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand list" -f -a "service-errors" -d 'Codes of ServiceError objects'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand list" -f -a "messages" -d 'Messages of the session directory that are known by their words'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand list" -f -a "xbox" -d 'Status codes of every Xbox service'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand list" -f -a "http" -d 'Status codes of the HTTP standard'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand example" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless the environment turns it off'
always\t'In files and pipes too'
never\t'Not at all'"
complete -c xblstatus -n "__fish_xblstatus_using_subcommand example" -l lang -d 'Language of what is printed [default: that of the environment]' -r -f -a "en\t'English'
fr\t'French'"
complete -c xblstatus -n "__fish_xblstatus_using_subcommand example" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand example" -f -a "200" -d 'GET of a session: its document'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand example" -f -a "201" -d 'PUT of a session that did not exist: created'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand example" -f -a "202" -d 'PUT of a session: accepted, not finished yet'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand example" -f -a "204" -d 'GET of a session that does not exist'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand example" -f -a "304" -d 'GET with the current ETag: nothing has changed'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand example" -f -a "400" -d 'PUT of a session with too few members for its template'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand example" -f -a "403" -d 'GET of a private session by someone else'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand example" -f -a "403-session" -d 'PUT of the properties by someone who may only read'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand example" -f -a "403-write" -d 'PUT by a caller whom the session does not take'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand example" -f -a "404" -d 'GET of a session under a wrong service configuration'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand example" -f -a "404-session" -d 'GET of a member whose session does not exist'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand example" -f -a "405" -d 'POST to a session, which takes PUT'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand example" -f -a "409" -d 'PUT of a constant that the session has otherwise'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand example" -f -a "412" -d 'PUT with If-None-Match: * of a session that exists'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand example" -f -a "412-session" -d 'PUT with the ETag of a session that changed since'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand example" -f -a "429" -d 'GET number 31 within 15 seconds'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand example" -f -a "503" -d 'GET while the service is overloaded'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand completions" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless the environment turns it off'
always\t'In files and pipes too'
never\t'Not at all'"
complete -c xblstatus -n "__fish_xblstatus_using_subcommand completions" -l lang -d 'Language of what is printed [default: that of the environment]' -r -f -a "en\t'English'
fr\t'French'"
complete -c xblstatus -n "__fish_xblstatus_using_subcommand completions" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand completions" -f -a "bash" -d 'Bourne Again Shell'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand completions" -f -a "zsh" -d 'Z shell'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand completions" -f -a "fish" -d 'Friendly interactive shell'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand completions" -f -a "powershell" -d 'PowerShell, and Windows PowerShell from 5.0'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand completions" -f -a "elvish" -d 'Elvish'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand completions" -f -a "nushell" -d 'Nushell'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand man" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless the environment turns it off'
always\t'In files and pipes too'
never\t'Not at all'"
complete -c xblstatus -n "__fish_xblstatus_using_subcommand man" -l lang -d 'Language of what is printed [default: that of the environment]' -r -f -a "en\t'English'
fr\t'French'"
complete -c xblstatus -n "__fish_xblstatus_using_subcommand man" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand man" -f -a "inspect" -d 'Page of xblstatus inspect'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand man" -f -a "explain" -d 'Page of xblstatus explain'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand man" -f -a "list" -d 'Page of xblstatus list'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand man" -f -a "example" -d 'Page of xblstatus example'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand man" -f -a "completions" -d 'Page of xblstatus completions'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand man" -f -a "man" -d 'Page of xblstatus man'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand help" -f -a "inspect" -d 'Explain the responses in files or on standard input'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand help" -f -a "explain" -d 'Explain status codes and error codes'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand help" -f -a "list" -d 'Print the tables of known codes'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand help" -f -a "example" -d 'Print a built-in example response'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand help" -f -a "completions" -d 'Print the completion script of a shell'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand help" -f -a "man" -d 'Print a manual page'
complete -c xblstatus -n "__fish_xblstatus_using_subcommand help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
