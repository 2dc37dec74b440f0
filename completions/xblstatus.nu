module completions {

  def "nu-complete xblstatus format" [] {
    [ "human" "json" "ndjson" "markdown" "html" ]
  }

  def "nu-complete xblstatus redact" [] {
    [ "ids" ]
  }

  def "nu-complete xblstatus color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete xblstatus lang" [] {
    [ "en" "fr" ]
  }

  def "nu-complete xblstatus method" [] {
    [ "GET" "PUT" "POST" "DELETE" ]
  }

  def "nu-complete xblstatus input_format" [] {
    [ "http" "curl-verbose" "har" "saz" "xsapi-csv" "charles" "curl-json" "ndjson" "body" ]
  }

  def "nu-complete xblstatus only" [] {
    [ "errors" "no-response" "1xx" "2xx" "3xx" "4xx" "5xx" ]
  }

  def "nu-complete xblstatus sort" [] {
    [ "index" "time" "status" "duration" ]
  }

  def "nu-complete xblstatus by" [] {
    [ "session" "user" "correlation" "host" "situation" "status" ]
  }

  # Explains what a response of an Xbox service means
  export extern xblstatus [
    --format: string@"nu-complete xblstatus format" # How to write the answer [default: human]
    --json                    # The same as --format json
    --redact: string@"nu-complete xblstatus redact" # Also mask identifiers, so that the answer can be passed on
    --color: string@"nu-complete xblstatus color" # When to use colour
    --no-color                # The same as --color never
    --lang: string@"nu-complete xblstatus lang" # Language of what is printed [default: that of the environment]
    --output(-o): path        # Write to this file instead of standard output
    --method(-X): string@"nu-complete xblstatus method" # Method of the request, such as PUT
    --url: string             # URL or path of the request
    --header(-H): string      # A header of the request; may be repeated
    --status: string          # The status of a body given without its status line
    --input-format: string@"nu-complete xblstatus input_format" # Format of the input [default: told from its bytes]
    --max-head: string        # Most bytes of the status line and headers of a response [default: 1M]
    --jobs: string            # Threads that read and inspect a file [default: the processors, 1 for a small file]
    --line-buffered           # Write out what is known after every response
    --only: string@"nu-complete xblstatus only" # Only responses of these statuses: 412, 4xx, errors, no-response
    --host: string            # Only answers of this host, or of hosts that end with it
    --index: string           # Only the responses at these places of their input: 57, 50-60, 50-
    --since: string           # Only responses from this moment on: a time, a time of day, 90s
    --until: string           # Only responses up to this moment, told as for --since
    --sort: string@"nu-complete xblstatus sort" # Print the lines of several responses in this order
    --reverse                 # Reverse the order of the lines
    --by: string@"nu-complete xblstatus by" # Print only how many responses there are of which session, user, host and so on
    --full                    # Print the whole report on each of several responses
    --summary                 # Print only how many responses there are of which status, situation and host
    --headers                 # Also print every header of the response
    --check-status            # Exit with 3, 4 or 5 for a redirect, a client error or a server error
    --show-secrets            # Print tokens and cookies as they are
    --help(-h)                # Print help (see more with '--help')
    --version(-V)             # Print version
  ]

  def "nu-complete xblstatus inspect example" [] {
    [ "200" "201" "202" "204" "304" "400" "403" "403-session" "403-write" "404" "404-session" "405" "409" "412" "412-session" "429" "503" "200-rate-limit" "400-people" "401-sign-in" "429-presence" ]
  }

  def "nu-complete xblstatus inspect method" [] {
    [ "GET" "PUT" "POST" "DELETE" ]
  }

  def "nu-complete xblstatus inspect input_format" [] {
    [ "http" "curl-verbose" "har" "saz" "xsapi-csv" "charles" "curl-json" "ndjson" "body" ]
  }

  def "nu-complete xblstatus inspect only" [] {
    [ "errors" "no-response" "1xx" "2xx" "3xx" "4xx" "5xx" ]
  }

  def "nu-complete xblstatus inspect sort" [] {
    [ "index" "time" "status" "duration" ]
  }

  def "nu-complete xblstatus inspect by" [] {
    [ "session" "user" "correlation" "host" "situation" "status" ]
  }

  def "nu-complete xblstatus inspect format" [] {
    [ "human" "json" "ndjson" "markdown" "html" ]
  }

  def "nu-complete xblstatus inspect redact" [] {
    [ "ids" ]
  }

  def "nu-complete xblstatus inspect color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete xblstatus inspect lang" [] {
    [ "en" "fr" ]
  }

  # Explain the responses in files or on standard input
  export extern "xblstatus inspect" [
    --example: string@"nu-complete xblstatus inspect example" # Explain a built-in example instead of a file
    --method(-X): string@"nu-complete xblstatus inspect method" # Method of the request, such as PUT
    --url: string             # URL or path of the request
    --header(-H): string      # A header of the request; may be repeated
    --status: string          # The status of a body given without its status line
    --input-format: string@"nu-complete xblstatus inspect input_format" # Format of the input [default: told from its bytes]
    --max-head: string        # Most bytes of the status line and headers of a response [default: 1M]
    --jobs: string            # Threads that read and inspect a file [default: the processors, 1 for a small file]
    --line-buffered           # Write out what is known after every response
    --only: string@"nu-complete xblstatus inspect only" # Only responses of these statuses: 412, 4xx, errors, no-response
    --host: string            # Only answers of this host, or of hosts that end with it
    --index: string           # Only the responses at these places of their input: 57, 50-60, 50-
    --since: string           # Only responses from this moment on: a time, a time of day, 90s
    --until: string           # Only responses up to this moment, told as for --since
    --sort: string@"nu-complete xblstatus inspect sort" # Print the lines of several responses in this order
    --reverse                 # Reverse the order of the lines
    --by: string@"nu-complete xblstatus inspect by" # Print only how many responses there are of which session, user, host and so on
    --full                    # Print the whole report on each of several responses
    --summary                 # Print only how many responses there are of which status, situation and host
    --headers                 # Also print every header of the response
    --check-status            # Exit with 3, 4 or 5 for a redirect, a client error or a server error
    --show-secrets            # Print tokens and cookies as they are
    --format: string@"nu-complete xblstatus inspect format" # How to write the answer [default: human]
    --json                    # The same as --format json
    --redact: string@"nu-complete xblstatus inspect redact" # Also mask identifiers, so that the answer can be passed on
    --color: string@"nu-complete xblstatus inspect color" # When to use colour
    --no-color                # The same as --color never
    --lang: string@"nu-complete xblstatus inspect lang" # Language of what is printed [default: that of the environment]
    --output(-o): path        # Write to this file instead of standard output
    --help(-h)                # Print help (see more with '--help')
    ...files: path            # A saved response, or - for standard input
  ]

  def "nu-complete xblstatus diagnose only_rules" [] {
    [ "rate-certification" "rate-sustain-exceeded" "rate-burst-exceeded" "rate-near-limit" "rate-limited" "retry-after-ignored" "flood-after-wait" "retry-without-backoff" "retry-storm" "unsafe-retry" "hopeless-retry" "stale-etag-resent" "own-writes-overlap" "conflict-loop" "conflict-dropped" "blind-write" "host-write-unsynchronized" "needless-read-after-412" "large-session-writes" "join-retry-too-fast" "search-auto-refresh" "session-left-behind" "too-many-subscriptions" "contract-version-missing" "small-writes" "repeated-call" "unbatched-calls" "split-batch" "small-batch" "presence-needless" "stats-flush-too-often" "title-storage-too-often" "stale-token-reused" "sign-in-loop" "token-churn" "failed-share" "slow-calls" "body-type-missing" "sample-title-id" "session-polling" "unchanged-reread" "duplicate-tap-read" "polling" ]
  }

  def "nu-complete xblstatus diagnose without_rules" [] {
    [ "rate-certification" "rate-sustain-exceeded" "rate-burst-exceeded" "rate-near-limit" "rate-limited" "retry-after-ignored" "flood-after-wait" "retry-without-backoff" "retry-storm" "unsafe-retry" "hopeless-retry" "stale-etag-resent" "own-writes-overlap" "conflict-loop" "conflict-dropped" "blind-write" "host-write-unsynchronized" "needless-read-after-412" "large-session-writes" "join-retry-too-fast" "search-auto-refresh" "session-left-behind" "too-many-subscriptions" "contract-version-missing" "small-writes" "repeated-call" "unbatched-calls" "split-batch" "small-batch" "presence-needless" "stats-flush-too-often" "title-storage-too-often" "stale-token-reused" "sign-in-loop" "token-churn" "failed-share" "slow-calls" "body-type-missing" "sample-title-id" "session-polling" "unchanged-reread" "duplicate-tap-read" "polling" ]
  }

  def "nu-complete xblstatus diagnose min_severity" [] {
    [ "info" "warning" "error" ]
  }

  def "nu-complete xblstatus diagnose fail_on" [] {
    [ "error" "warning" ]
  }

  def "nu-complete xblstatus diagnose input_format" [] {
    [ "http" "curl-verbose" "har" "saz" "xsapi-csv" "charles" "curl-json" "ndjson" "body" ]
  }

  def "nu-complete xblstatus diagnose format" [] {
    [ "human" "json" "ndjson" "markdown" "html" ]
  }

  def "nu-complete xblstatus diagnose redact" [] {
    [ "ids" ]
  }

  def "nu-complete xblstatus diagnose color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete xblstatus diagnose lang" [] {
    [ "en" "fr" ]
  }

  # Find what a client does wrong across calls
  export extern "xblstatus diagnose" [
    --one-clock               # Put the calls of all files in one order: they have the same clock
    --only-rule: string@"nu-complete xblstatus diagnose only_rules" # Only these rules: retry-after-ignored
    --without-rule: string@"nu-complete xblstatus diagnose without_rules" # All rules but these
    --min-severity: string@"nu-complete xblstatus diagnose min_severity" # Only findings that are at least so bad [default: info]
    --rules: path             # A file of rules with other figures (TOML)
    --print-rules             # Print the rules in force with their figures, as a file for --rules
    --fail-on: string@"nu-complete xblstatus diagnose fail_on" # Exit with 6 when a finding is at least so bad
    --user: string            # Only findings about the calls of this user: 1
    --host: string            # Only calls to this host, or to hosts that end with it
    --since: string           # Only calls from this moment on: a time, a time of day, 90s
    --until: string           # Only calls up to this moment, told as for --since
    --input-format: string@"nu-complete xblstatus diagnose input_format" # Format of the input [default: told from its bytes]
    --jobs: string            # Threads that read and inspect a file [default: the processors, 1 for a small file]
    --line-buffered           # With --format ndjson, write out each finding when it closes
    --format: string@"nu-complete xblstatus diagnose format" # How to write the answer [default: human]
    --json                    # The same as --format json
    --redact: string@"nu-complete xblstatus diagnose redact" # Also mask identifiers, so that the answer can be passed on
    --color: string@"nu-complete xblstatus diagnose color" # When to use colour
    --no-color                # The same as --color never
    --lang: string@"nu-complete xblstatus diagnose lang" # Language of what is printed [default: that of the environment]
    --output(-o): path        # Write to this file instead of standard output
    --help(-h)                # Print help (see more with '--help')
    ...files: path            # A capture, or - for standard input
  ]

  def "nu-complete xblstatus explain codes" [] {
    [ "100" "101" "102" "103" "104" "200" "201" "202" "203" "204" "205" "206" "207" "208" "226" "300" "301" "302" "303" "304" "305" "306" "307" "308" "400" "401" "402" "403" "404" "405" "406" "407" "408" "409" "410" "411" "412" "413" "414" "415" "416" "417" "418" "421" "422" "423" "424" "425" "426" "428" "429" "431" "449" "451" "500" "501" "502" "503" "504" "505" "506" "507" "508" "510" "511" "0" "4000" "4100" "4500" "5000" "5300" "1000" "1011" "1015" "1028" "1029" "1039" "1049" "8" "28" "23" "1001" "8377" "AADSTS50011" "AADSTS50020" "AADSTS50034" "AADSTS50053" "AADSTS50055" "AADSTS50057" "AADSTS50058" "AADSTS50059" "AADSTS50074" "AADSTS50076" "AADSTS50079" "AADSTS50126" "AADSTS50173" "AADSTS50194" "AADSTS50196" "AADSTS53000" "AADSTS53003" "AADSTS54005" "AADSTS65001" "AADSTS65004" "AADSTS70000" "AADSTS70001" "AADSTS70002" "AADSTS70003" "AADSTS70008" "AADSTS70011" "AADSTS70012" "AADSTS70016" "AADSTS70018" "AADSTS70019" "AADSTS70020" "AADSTS70043" "AADSTS90002" "AADSTS90014" "AADSTS90019" "AADSTS90023" "AADSTS90027" "AADSTS90094" "AADSTS500011" "AADSTS500208" "AADSTS501481" "AADSTS530003" "AADSTS530032" "AADSTS700016" "AADSTS700025" "AADSTS700082" "AADSTS900144" "AADSTS900561" "AADSTS7000112" "AADSTS7000215" "AADSTS7000218" "AADSTS7000222" "AADSTS9001023" "AADSTS9002313" "AADSTS9002327" "AADSTS9002331" "AADSTS9002332" "0x8015DBFE" "0x8015DBFF" "0x8015DC00" "0x8015DC01" "0x8015DC02" "0x8015DC03" "0x8015DC04" "0x8015DC05" "0x8015DC06" "0x8015DC08" "0x8015DC09" "0x8015DC0A" "0x8015DC0B" "0x8015DC0C" "0x8015DC0D" "0x8015DC0E" "0x8015DC0F" "0x8015DC10" "0x8015DC11" "0x8015DC12" "0x8015DC13" "0x8015DC14" "0x8015DC15" "0x8015DC16" "0x8015DC17" "0x8015DC18" "0x8015DC19" "0x8015DC1A" "0x8015DC1B" "0x8015DC1C" "0x8015DC1E" "0x8015DC1F" "0x8015DC20" "0x8015DC21" "0x8015DC22" "0x8015DC23" "0x8015DC24" "0x8015DC25" "0x8015DC26" "0x8015DC27" "0x8015DC31" "0x8015DC32" "0x80860003" "0x8086000C" "0x87DD0003" "0x87DD0004" "0x87DD0005" "0x87DD0006" "0x87DD0007" "0x87DD0008" "0x87DD0009" "0x87DD000A" "0x87DD000B" "0x87DD000C" "0x87DD000D" "0x87DD000E" "0x87DD000F" "0x87DD0010" "0x87DD0011" "0x87DD0013" "0x87DD0015" "0x87DD0016" "0x87DD0017" "0x87DD0018" "0x87DD0019" "0x87DD001A" "0x87DD001E" "0x87DD0020" "0x87DD0021" "0x87DD0022" "0x87DD0033" "0xFFFFFFFF" "HTTP_E_STATUS_AMBIGUOUS" "HTTP_E_STATUS_MOVED" "HTTP_E_STATUS_REDIRECT" "HTTP_E_STATUS_REDIRECT_METHOD" "HTTP_E_STATUS_NOT_MODIFIED" "HTTP_E_STATUS_USE_PROXY" "HTTP_E_STATUS_REDIRECT_KEEP_VERB" "HTTP_E_STATUS_BAD_REQUEST" "HTTP_E_STATUS_DENIED" "HTTP_E_STATUS_PAYMENT_REQ" "HTTP_E_STATUS_FORBIDDEN" "HTTP_E_STATUS_NOT_FOUND" "HTTP_E_STATUS_BAD_METHOD" "HTTP_E_STATUS_NONE_ACCEPTABLE" "HTTP_E_STATUS_PROXY_AUTH_REQ" "HTTP_E_STATUS_REQUEST_TIMEOUT" "HTTP_E_STATUS_CONFLICT" "HTTP_E_STATUS_GONE" "HTTP_E_STATUS_LENGTH_REQUIRED" "HTTP_E_STATUS_PRECOND_FAILED" "HTTP_E_STATUS_REQUEST_TOO_LARGE" "HTTP_E_STATUS_URI_TOO_LONG" "HTTP_E_STATUS_UNSUPPORTED_MEDIA" "HTTP_E_STATUS_RANGE_NOT_SATISFIABLE" "HTTP_E_STATUS_EXPECTATION_FAILED" "HTTP_E_STATUS_421_MISDIRECTED_REQUEST" "HTTP_E_STATUS_422_UNPROCESSABLE_ENTITY" "HTTP_E_STATUS_423_LOCKED" "HTTP_E_STATUS_424_FAILED_DEPENDENCY" "HTTP_E_STATUS_426_UPGRADE_REQUIRED" "HTTP_E_STATUS_428_PRECONDITION_REQUIRED" "HTTP_E_STATUS_429_TOO_MANY_REQUESTS" "HTTP_E_STATUS_431_REQUEST_HEADER_FIELDS_TOO_LARGE" "HTTP_E_STATUS_449_RETRY_WITH" "HTTP_E_STATUS_451_UNAVAILABLE_FOR_LEGAL_REASONS" "HTTP_E_STATUS_SERVER_ERROR" "HTTP_E_STATUS_NOT_SUPPORTED" "HTTP_E_STATUS_BAD_GATEWAY" "HTTP_E_STATUS_SERVICE_UNAVAIL" "HTTP_E_STATUS_GATEWAY_TIMEOUT" "HTTP_E_STATUS_VERSION_NOT_SUP" "HTTP_E_STATUS_506_VARIANT_ALSO_NEGOTIATES" "HTTP_E_STATUS_507_INSUFFICIENT_STORAGE" "HTTP_E_STATUS_508_LOOP_DETECTED" "HTTP_E_STATUS_510_NOT_EXTENDED" "HTTP_E_STATUS_511_NETWORK_AUTHENTICATION_REQUIRED" "Success" "InvalidRequestBody" "UserDoesNotExist" "AuthorizationError" "ServiceError" "ServiceUnavailable" "CurrentConsoleNotFound" "DataAccessError" "ErrorCallingWNS" "ErrorWNSTempDisconnected" "OffConsoleError" "RemoteManagementDisabled" "ThrottledTryAgain" "XboxDataNotFound" "XboxNotPaired" "invalid_request" "invalid_client" "invalid_grant" "unauthorized_client" "unsupported_grant_type" "unsupported_response_type" "invalid_scope" "access_denied" "server_error" "temporarily_unavailable" "authorization_pending" "slow_down" "expired_token" "authorization_declined" "bad_verification_code" "interaction_required" "login_required" "consent_required" "invalid_resource" "InvalidParams" "AccountNotFound" "AccountBanned" "InvalidTitleId" "UnknownError" "InvalidRequest" "NotAuthenticated" "NotAuthorized" "DownstreamServiceUnavailable" "InvalidAPIEndpoint" "ConcurrentEditError" "InvalidContentType" "NotAuthorizedByTitle" "APIClientRequestRateLimitExceeded" "OverLimit" "DataUpdateRateExceeded" "APIRequestsDisabledForTitle" "ProfileDoesNotExist" "AccountDeleted" "APIConcurrentRequestLimitExceeded" "TitleDeleted" "InvalidEntityType" "WNSError" "XccsClientHttpError" "AgentCommandError" "ProvisioningTimedOut" "connection_rejected" "device_unavailable" "error_discovery" "error_not_connected" "azure-application-gateway" "azure-front-door" "cloudfront" "akamai" "cloudflare" "http-sys" "nginx" "haproxy" "sign-in-page" "network-sign-in" "proxy-sign-in" "network-page" "service-config-access" "session-access-write" "session-access-read" "session-access-private" "existing-member-references" "servers-collection" "service-config-invalid" "session-not-found" "managed-initialization" "constant-conflict" "initialization-succeeded" "roles-name" "read-restriction" "turn" "measurements" "server-measurements" "XO_E_GAME_USAGE_BY_USER_EXCEEDED" "XO_E_DEVMODE_NOT_AUTHORIZED" "XO_E_SYSTEM_UPDATE_REQUIRED" "XO_E_CONTENT_UPDATE_REQUIRED" "XO_E_ENFORCEMENT_BAN" "XO_E_THIRD_PARTY_BAN" "XO_E_ACCOUNT_PARENTALLY_RESTRICTED" "XO_E_DEVICE_SUBSCRIPTION_NOT_ACTIVATED" "XO_E_ACCOUNT_BILLING_MAINTENANCE_REQUIRED" "XO_E_ACCOUNT_CREATION_REQUIRED" "XO_E_ACCOUNT_TERMS_OF_USE_NOT_ACCEPTED" "XO_E_ACCOUNT_COUNTRY_NOT_AUTHORIZED" "XO_E_ACCOUNT_AGE_VERIFICATION_REQUIRED" "XO_E_ACCOUNT_CURFEW" "XO_E_ACCOUNT_CHILD_NOT_IN_FAMILY" "XO_E_ACCOUNT_ZEST_MAINTENANCE_REQUIRED" "XO_E_ACCOUNT_CSV_TRANSITION_REQUIRED" "XO_E_ACCOUNT_MAINTENANCE_REQUIRED" "XO_E_ACCOUNT_TYPE_NOT_ALLOWED" "XO_E_CONTENT_ISOLATION" "E_GAMEUSER_USER_NOT_IN_SANDBOX" "XO_E_ACCOUNT_NAME_CHANGE_REQUIRED" "XO_E_DEVICE_CHALLENGE_REQUIRED" "XO_E_SIGNIN_COUNT_BY_DEVICE_TYPE_EXCEEDED" "XO_E_PIN_CHALLENGE_REQUIRED" "XO_E_RETAIL_ACCOUNT_NOT_ALLOWED" "XO_E_SANDBOX_NOT_ALLOWED" "XO_E_ACCOUNT_SERVICE_UNAVAILABLE_UNKNOWN_USER" "XO_E_GREEN_SIGNED_CONTENT_NOT_AUTHORIZED" "XO_E_CONTENT_NOT_AUTHORIZED" "XO_E_DEVICE_COUNT_FOR_TITLE_EXCEEDED" "XO_E_EXPIRED_DEVICE_TOKEN" "XO_E_EXPIRED_TITLE_TOKEN" "XO_E_EXPIRED_USER_TOKEN" "XO_E_INVALID_DEVICE_TOKEN" "XO_E_INVALID_TITLE_TOKEN" "XO_E_INVALID_USER_TOKEN" "ONL_E_INVALID_APPLICATION" "ONL_E_ACTION_REQUIRED" "AM_E_XASD_UNEXPECTED" "AM_E_XASU_UNEXPECTED" "AM_E_XAST_UNEXPECTED" "AM_E_XSTS_UNEXPECTED" "AM_E_XDEVICE_UNEXPECTED" "AM_E_DEVMODE_NOT_AUTHORIZED" "AM_E_NOT_AUTHORIZED" "AM_E_FORBIDDEN" "AM_E_UNKNOWN_TARGET" "AM_E_INVALID_NSAL_DATA" "AM_E_TITLE_NOT_AUTHENTICATED" "AM_E_TITLE_NOT_AUTHORIZED" "AM_E_DEVICE_NOT_AUTHENTICATED" "AM_E_INVALID_USER_INDEX" "AM_E_USER_HASH_MISSING" "AM_E_USER_NOT_FOUND" "E_GAMEUSER_NO_AUTH_USER" "AM_E_INVALID_ENVIRONMENT" "AM_E_XASD_TIMEOUT" "AM_E_XASU_TIMEOUT" "AM_E_XAST_TIMEOUT" "AM_E_XSTS_TIMEOUT" "AM_E_LIVE_CONNECTION_REQUIRED" "AM_E_NO_NETWORK" "AM_E_XTITLE_UNEXPECTED" "AM_E_NO_TOKEN_REQUIRED" "AM_E_XTITLE_TIMEOUT" "AM_E_XSTS_SERVICE_UNAVAILABLE" "S_OK" "S_FALSE" "E_PENDING" "E_BOUNDS" "E_ILLEGAL_METHOD_CALL" "E_NOTIMPL" "E_NOINTERFACE" "E_POINTER" "E_ABORT" "E_FAIL" "E_UNEXPECTED" "RPC_E_CALL_CANCELED" "OLE_E_ADVF" "OLE_E_ENUM_NOMORE" "OLE_E_ADVISENOTSUPPORTED" "REGDB_E_CLASSNOTREG" "CO_E_NOTINITIALIZED" "ERROR_FILE_NOT_FOUND" "E_ACCESSDENIED" "E_OUTOFMEMORY" "ERROR_BAD_LENGTH" "E_NOT_SUPPORTED" "E_INVALIDARG" "E_NOT_SUFFICIENT_BUFFER" "ERROR_BAD_EXE_FORMAT" "ERROR_FILE_TOO_LARGE" "E_TIME_CRITICAL_THREAD" "E_NO_TASK_QUEUE" "ERROR_SWAPERROR" "ERROR_NOT_FOUND" "ERROR_CANCELLED" "ERROR_NETWORK_UNREACHABLE" "ERROR_NO_SUCH_USER" "ERROR_BAD_CONFIGURATION" "ERROR_RESOURCE_DATA_NOT_FOUND" "ERROR_INVALID_STATE" "ERROR_INTERNET_TIMEOUT" "ERROR_INTERNET_NAME_NOT_RESOLVED" "ERROR_INTERNET_OPERATION_CANCELLED" "ERROR_INTERNET_CANNOT_CONNECT" "ERROR_INTERNET_CONNECTION_ABORTED" "ERROR_HTTP_INVALID_SERVER_RESPONSE" "ERROR_INTERNET_SECURITY_CHANNEL_ERROR" "WININET_E_DECODING_FAILED" "ERROR_INSTALL_FAILED" "ERROR_PACKAGES_IN_USE" "ERROR_DIFFERENT_VERSION_OF_PACKAGED_SERVICE_INSTALLED" "APPX_E_PACKAGING_INTERNAL" "APPX_E_INTERLEAVING_NOT_ALLOWED" "APPX_E_RELATIONSHIPS_NOT_ALLOWED" "APPX_E_MISSING_REQUIRED_FILE" "APPX_E_INVALID_MANIFEST" "APPX_E_INVALID_BLOCKMAP" "APPX_E_CORRUPT_CONTENT" "APPX_E_BLOCK_HASH_INVALID" "APPX_E_REQUESTED_RANGE_TOO_LARGE" "APPX_E_INVALID_SIP_CLIENT_DATA" "APPX_E_INVALID_KEY_INFO" "APPX_E_INVALID_CONTENTGROUPMAP" "APPX_E_INVALID_APPINSTALLER" "APPX_E_DELTA_BASELINE_VERSION_MISMATCH" "APPX_E_DELTA_PACKAGE_MISSING_FILE" "APPX_E_INVALID_DELTA_PACKAGE" "APPX_E_DELTA_APPENDED_PACKAGE_NOT_ALLOWED" "APPX_E_INVALID_PACKAGING_LAYOUT" "APPX_E_INVALID_PACKAGESIGNCONFIG" "APPX_E_RESOURCESPRI_NOT_ALLOWED" "APPX_E_FILE_COMPRESSION_MISMATCH" "APPX_E_INVALID_PAYLOAD_PACKAGE_EXTENSION" "APPX_E_INVALID_ENCRYPTION_EXCLUSION_FILE_LIST" "APPX_E_INVALID_PACKAGE_FOLDER_ACLS" "APPX_E_INVALID_PUBLISHER_BRIDGING" "APPX_E_DIGEST_MISMATCH" "INET_E_INVALID_URL" "INET_E_NO_SESSION" "INET_E_CANNOT_CONNECT" "INET_E_RESOURCE_NOT_FOUND" "INET_E_OBJECT_NOT_FOUND" "INET_E_DATA_NOT_AVAILABLE" "INET_E_DOWNLOAD_FAILURE" "INET_E_AUTHENTICATION_REQUIRED" "INET_E_NO_VALID_MEDIA" "INET_E_CONNECTION_TIMEOUT" "INET_E_INVALID_REQUEST" "INET_E_UNKNOWN_PROTOCOL" "INET_E_SECURITY_PROBLEM" "INET_E_CANNOT_LOAD_DATA" "INET_E_CANNOT_INSTANTIATE_OBJECT" "INET_E_REDIRECT_FAILED" "INET_E_REDIRECT_TO_DIR" "INET_E_INVALID_CERTIFICATE" "HTTP_E_STATUS_UNEXPECTED" "HTTP_E_STATUS_UNEXPECTED_REDIRECTION" "HTTP_E_STATUS_UNEXPECTED_CLIENT_ERROR" "HTTP_E_STATUS_UNEXPECTED_SERVER_ERROR" "XSTORE_E_NULL_LICENSE_SERVICE_CONTEXT" "XSTORE_E_NULL_STORE_CONTEXT" "XSTORE_E_INVALID_ID" "XSTORE_E_INVALID_REQUEST" "XSTORE_E_INVALID_RESPONSE" "XSTORE_E_ZERO_RESULTS" "XSTORE_E_NULL_INPUT_PARAMETER" "XSTORE_E_INVALID_INPUT_PARAMETER" "XSTORE_E_INVALID_VERSION" "XSTORE_E_BAD_CONVERSION" "LM_E_CONTENT_NOT_OWNED" "LM_E_PREDOWNLOAD_LICENSE_NOT_YET_AVAILABLE" "LM_E_ENTITLED_USER_SIGNED_OUT" "E_GS_INVALID_CONTAINER_NAME" "E_GS_NO_ACCESS" "E_GS_OUT_OF_LOCAL_STORAGE" "E_GS_USER_CANCELED" "E_GS_UPDATE_TOO_BIG" "E_GS_QUOTA_EXCEEDED" "E_GS_PROVIDED_BUFFER_TOO_SMALL" "E_GS_BLOB_NOT_FOUND" "E_GS_NO_SERVICE_CONFIGURATION" "E_GS_CONTAINER_NOT_IN_SYNC" "E_GS_CONTAINER_SYNC_FAILED" "E_GS_USER_NOT_REGISTERED_IN_SERVICE" "E_GS_HANDLE_EXPIRED" "E_GS_ASYNC_FUNCTION_REQUIRED" "E_GS_PROVIDER_MISMATCH" "E_GS_TERMINATEDTITLE_STALE_DATA" "ONL_E_INVALID_AUTHENTICATION_TARGET" "ONL_E_ACCESS_DENIED_BY_TOU" "ONL_E_PASSWORD_UPDATE_REQUIRED" "ONL_E_ACCOUNT_UPDATE_REQUIRED" "ONL_E_FORCESIGNIN" "ONL_E_ACCOUNT_LOCKED" "ONL_E_PARENTAL_CONSENT_REQUIRED" "ONL_E_EMAIL_VERIFICATION_REQUIRED" "ONL_E_ACCOUNT_SUSPENDED_COMPROIMISE" "ONL_E_ACCOUNT_SUSPENDED_ABUSE" "ONL_CONNECTION_COUNT_LIMIT" "ONL_E_CONNECTED_ACCOUNT_CAN_NOT_SIGNOUT" "ONL_E_USER_AUTHENTICATION_REQUIRED" "ONL_E_REQUEST_THROTTLED" "WEB_E_UNSUPPORTED_FORMAT" "WEB_E_INVALID_XML" "WEB_E_MISSING_REQUIRED_ELEMENT" "WEB_E_MISSING_REQUIRED_ATTRIBUTE" "WEB_E_UNEXPECTED_CONTENT" "WEB_E_RESOURCE_TOO_LARGE" "WEB_E_INVALID_JSON_STRING" "WEB_E_INVALID_JSON_NUMBER" "WEB_E_JSON_VALUE_NOT_FOUND" "E_APP_USER_TERMINATE_REQUEST" "LM_E_CONTENT_NOT_IN_CATALOG" "E_GAME_MISSING_GAME_CONFIG" "E_HC_NOT_INITIALISED" "E_HC_PERFORM_ALREADY_CALLED" "E_HC_ALREADY_INITIALISED" "E_HC_CONNECT_ALREADY_CALLED" "E_HC_NO_NETWORK" "E_HC_NETWORK_NOT_INITIALIZED" "E_HC_INTERNAL_STILLINUSE" "E_HC_COMPRESSION_ENABLED" "E_HC_XCURL_REQUIRED" "E_XAL_NOTINITIALIZED" "E_XAL_ALREADYINITIALIZED" "E_XAL_USERSETNOTEMPTY" "E_XAL_USERSETFULL" "E_XAL_USERSIGNEDOUT" "E_XAL_DUPLICATEDUSER" "E_XAL_NETWORK" "E_XAL_CLIENTERROR" "E_XAL_UIREQUIRED" "E_XAL_HANDLERALREADYREGISTERED" "E_XAL_UNEXPECTEDUSERSIGNEDIN" "E_XAL_NOTATTACHEDTOJVM" "E_XAL_DEVICEUSER" "E_XAL_DEFERRALNOTAVAILABLE" "E_XAL_MISSINGPLATFORMEVENTHANDLER" "E_XAL_USERNOTFOUND" "E_XAL_NOTOKENREQUIRED" "E_XAL_NODEFAULTUSER" "E_XAL_FAILEDTORESOLVE" "E_XAL_NOACCOUNTPROVIDER" "E_XAL_MISMATCHEDTITLEANDCLIENTIDS" "E_XAL_INVALIDAPPCONFIGURATION" "E_XAL_MALFORMEDCLIENTID" "E_XAL_MISSINGCLIENTID" "E_XAL_MISSINGTITLEID" "E_XAL_CONTENT_ISOLATION" "E_XAL_SANDBOX_NOT_ALLOWED" "E_XAL_GAMEWINDOWNOTFOREGROUND" "E_XAL_UNLISTEDCONSENT" "E_XAL_CONSENTNOTAPPLICABLE" "E_XAL_NO_SIGNED_IN_USER_FOUND" "E_XAL_INTERNAL_SWITCHUSER" "E_XAL_INTERNAL_NOUSERFOUND" "E_XAL_INTERNAL_TOOMANYCACHEDUSERS" "E_XAL_INTERNAL_BADUSERTOKEN" "E_XAL_INTERNAL_BADDEVICEIDENTITY" "E_XAL_INTERNAL_UNAUTHORIZED" "E_XAL_INTERNAL_NODISPLAYCLAIMSFOUND" "E_XBL_RUNTIME_ERROR" "E_XBL_RTA_GENERIC_ERROR" "E_XBL_RTA_SUBSCRIPTION_LIMIT_REACHED" "E_XBL_RTA_ACCESS_DENIED" "E_XBL_AUTH_UNKNOWN_ERROR" "E_XBL_AUTH_RUNTIME_ERROR" "E_XBL_AUTH_NO_TOKEN" "E_XBL_ALREADY_INITIALIZED" "E_XBL_NOT_INITIALIZED" "E_XBL_RTA_NOT_ACTIVATED" "E_PF_CORE_NOT_INITIALIZED" "E_PF_CORE_ALREADY_INITIALIZED" "E_PF_INVALIDHANDLE" "E_PF_CORE_MISSING_PLATFORM_HANDLER" "E_PF_CORE_EVENT_PIPELINE_BUFFER_FULL" "E_PF_CORE_LOCAL_USER_NO_PLATFORM_CONTEXT" "E_PF_CORE_LOCAL_USER_NOT_LOGGED_IN" "E_PF_CORE_MISSING_PLATFORM" "E_PF_CORE_LOCAL_USER_MISSING_ID" "E_PF_NOENTITYTOKEN" "E_PF_NOSECRETKEY" "E_PF_GAMESAVE_NOT_INITIALIZED" "E_PF_GAMESAVE_ALREADY_INITIALIZED" "E_PF_GAMESAVE_USER_ALREADY_ADDED" "E_PF_GAMESAVE_USER_NOT_ADDED" "E_PF_GAMESAVE_DISCONNECTED_FROM_CLOUD" "E_PF_GAMESAVE_NETWORK_FAILURE" "E_PF_GAMESAVE_DOWNLOAD_IN_PROGRESS" "E_PF_GAMESAVE_DEVICE_NO_LONGER_ACTIVE" "E_PF_GAMESAVE_DISK_FULL" "E_DSTORAGE_XVD_DEVICE_NOT_SUPPORTED" "E_GAMERUNTIME_NOT_INITIALIZED" "E_GAMERUNTIME_DLL_NOT_FOUND" "E_GAMERUNTIME_VERSION_MISMATCH" "E_GAMERUNTIME_WINDOW_NOT_FOREGROUND" "E_GAMERUNTIME_SUSPENDED" "E_GAMERUNTIME_UNINITIALIZE_ACTIVEOBJECTS" "E_GAMERUNTIME_MULTIPLAYER_NOT_CONFIGURED" "E_GAMERUNTIME_MISSING_DEPENDENCY" "E_GAMERUNTIME_SUSPEND_ACTIVEOBJECTS" "E_GAMERUNTIME_OPTIONS_MISMATCH" "E_GAMERUNTIME_OPTIONS_NOT_SUPPORTED" "E_GAMERUNTIME_GAMECONFIG_BAD_FORMAT" "E_GAMERUNTIME_INVALID_HANDLE" "E_GAMEUSER_MAX_USERS_ADDED" "E_GAMEUSER_SIGNED_OUT" "E_GAMEUSER_RESOLVE_USER_ISSUE_REQUIRED" "E_GAMEUSER_DEFERRAL_NOT_AVAILABLE" "E_GAMEUSER_USER_NOT_FOUND" "E_GAMEUSER_NO_TOKEN_REQUIRED" "E_GAMEUSER_NO_DEFAULT_USER" "E_GAMEUSER_FAILED_TO_RESOLVE" "E_GAMEUSER_NO_TITLE_ID" "E_GAMEUSER_UNKNOWN_GAME_IDENTITY" "E_GAMEUSER_NO_PACKAGE_IDENTITY" "E_GAMEUSER_FAILED_TO_GET_TOKEN" "E_GAMEUSER_INVALID_APP_CONFIGURATION" "E_GAMEUSER_MALFORMED_MSAAPPID" "E_GAMEUSER_INCONSISTENT_MSAAPPID_AND_TITLEID" "E_GAMEUSER_NO_MSAAPPID" "E_GAMEPACKAGE_APP_NOT_PACKAGED" "E_GAMEPACKAGE_NO_INSTALLED_LANGUAGES" "E_GAMEPACKAGE_NO_STORE_ID" "E_GAMEPACKAGE_INVALID_SELECTOR" "E_GAMEPACKAGE_DOWNLOAD_REQUIRED" "E_GAMEPACKAGE_NO_TAG_CHANGE" "E_GAMEPACKAGE_DLC_NOT_SUPPORTED" "E_GAMEPACKAGE_DUPLICATE_ID_VALUES" "E_GAMEPACKAGE_NO_PACKAGE_IDENTIFIER" "E_GAMEPACKAGE_CONFIG_NO_ROOT_NODE" "E_GAMEPACKAGE_CONFIG_ZERO_VERSION" "E_GAMEPACKAGE_CONFIG_NO_MSAAPPID_NOTITLEID" "E_GAMEPACKAGE_CONFIG_DEPRECATED_PC_ENTRIES" "E_GAMEPACKAGE_CONFIG_SUM_REQUIRES_MSAAPPID" "E_GAMEPACKAGE_CONFIG_NO_CODE_CLOUD_SAVES_REQUIRES_MSAAPPID" "E_GAMEPACKAGE_CONFIG_MSAAPPID_OR_TITLEID_IS_DEFAULT" "E_GAMEPACKAGE_CONFIG_INVALID_CONTROL_CHARACTERS" "E_GAMEPACKAGE_CONFIG_PROTOCOL_REQUIRES_EXECUTABLE" "E_GAMESTORE_LICENSE_ACTION_NOT_APPLICABLE_TO_PRODUCT" "E_GAMESTORE_NETWORK_ERROR" "E_GAMESTORE_SERVER_ERROR" "E_GAMESTORE_INSUFFICIENT_QUANTITY" "E_GAMESTORE_ALREADY_PURCHASED" "E_GAMESTORE_LICENSE_ACTION_THROTTLED" "E_GAMESTREAMING_NOT_INITIALIZED" "E_GAMESTREAMING_CLIENT_NOT_CONNECTED" "E_GAMESTREAMING_NO_DATA" "E_GAMESTREAMING_NO_DATACENTER" "E_GAMESTREAMING_NOT_STREAMING_CONTROLLER" "E_GAMESTREAMING_NO_MATCH" "E_GAMESTREAMING_TOO_MANY_CALLS" "E_GAMESTREAMING_CUSTOM_RESOLUTION_NOT_SUPPORTED" "E_GAMESTREAMING_CUSTOM_RESOLUTION_TOO_SMALL" "E_GAMESTREAMING_CUSTOM_RESOLUTION_TOO_LARGE" "E_GAMESTREAMING_CUSTOM_RESOLUTION_TOO_MANY_PIXELS" "E_GAMESTREAMING_INVALID_CUSTOM_RESOLUTION" "XAPU_E_QUEUE_FULL" "XAPU_E_PENDING_RESULTS" "XAPU_E_INVALID_COMMAND" "XAPU_E_INVALID_STREAM_INDEX" "XAPU_E_NO_DEVICE_RESOURCES" "XAPU_E_ALREADY_ACTIVE" "XAPU_E_BUFFER_TOO_SMALL" "XAPU_E_PROCESSING_ERROR" "XAPU_E_BAD_OPUS_PACKET" "XAPU_E_DEVICE_FAULT" "XAPU_E_DEVICE_TIMEOUT" "XAPU_E_DEVICE_FATAL_ERROR" "XDSP_E_QUEUE_FULL" "XDSP_E_PENDING_RESULTS" "XDSP_E_NO_DEVICE_RESOURCES" "XDSP_E_DEVICE_FATAL_ERROR" "XDSP_E_NOT_ALL_HANDLES_DEACTIVATED" "XDSP_E_MAX_CLIENTS_EXCEEDED" "XDSP_E_MAX_AGGREGATE_IMPULSE_RESPONSE_EXCEEDED" "XDSP_E_INVALID_IMPULSE_RESPONSE_LENGTH" "E_COULD_NOT_CONNECT" "E_PROCESSNOTFOUND" "E_INVALIDPROCESSID" "E_INVALIDPIN" "E_INVALIDSSHKEY" "E_PAIRINGTIMEOUT" "E_TOOMANYFAILURES" "E_CLIENTNOTAUTHORIZED" "E_SERVERNOTAUTHORIZED" "E_SSHKEYTOOLARGE" "E_GAMENOTSUSPENDED" "E_GAMENOTRUNNING" "E_GAMEOVERSUSPENDED" "E_GAMESTILLRUNNING" "E_GAMEEXITABANDONED" "E_GAMEFILEPATHNOTEXIST" "E_SERVERTOOOLD" "E_NAMERESOLUTIONFAILED" "E_INVALIDADDRESS" "E_CONNECTIONERROR" "E_LISTENERALREADYRUNNING" "E_ADMIN_REQUIRED" "E_INVALIDTHREADID" "E_INVALIDPIDTID_PAIR" "E_THREADNOTFOUND" "E_XTFAPP_APPLICATION_EXITED_BEFORE_ACTIVATION_COMPLETE" "E_XTFAPP_DIRECTORY_NOT_FOUND" ]
  }

  def "nu-complete xblstatus explain method" [] {
    [ "GET" "PUT" "POST" "DELETE" ]
  }

  def "nu-complete xblstatus explain target" [] {
    [ "session" "session-element" "handle" "hopper" ]
  }

  def "nu-complete xblstatus explain format" [] {
    [ "human" "json" "ndjson" "markdown" "html" ]
  }

  def "nu-complete xblstatus explain redact" [] {
    [ "ids" ]
  }

  def "nu-complete xblstatus explain color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete xblstatus explain lang" [] {
    [ "en" "fr" ]
  }

  # Explain status codes and error codes
  export extern "xblstatus explain" [
    --scan: path              # Find the codes in these texts, such as logs, and explain each once
    --successes               # With --scan, list successes too, such as HTTP 204
    --method(-X): string@"nu-complete xblstatus explain method" # Only what fits a request with this method
    --target: string@"nu-complete xblstatus explain target" # Only what fits a request to this target
    --url: string             # Only what fits a request to this URL or path
    --header(-H): string      # Only what fits a request with this header; may be repeated
    --format: string@"nu-complete xblstatus explain format" # How to write the answer [default: human]
    --json                    # The same as --format json
    --redact: string@"nu-complete xblstatus explain redact" # Also mask identifiers, so that the answer can be passed on
    --color: string@"nu-complete xblstatus explain color" # When to use colour
    --no-color                # The same as --color never
    --lang: string@"nu-complete xblstatus explain lang" # Language of what is printed [default: that of the environment]
    --output(-o): path        # Write to this file instead of standard output
    --help(-h)                # Print help (see more with '--help')
    ...codes: string@"nu-complete xblstatus explain codes" # A code, a class such as 4xx, or words to search for
  ]

  def "nu-complete xblstatus list table" [] {
    [ "mpsd" "service-errors" "rate-limits" "messages" "seen-errors" "status-errors" "xbox" "http" "sign-in" "sign-in-endpoints" "nsal" "departures" "hresults" "minecraft" "oauth" "aadsts" "playfab" "streaming" "rta" "websocket-close" "gateways" "proxies" "terms" "rules" "qt" "win32" "ntstatus" "dotnet" ]
  }

  def "nu-complete xblstatus list format" [] {
    [ "human" "json" "ndjson" "markdown" "html" ]
  }

  def "nu-complete xblstatus list color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete xblstatus list lang" [] {
    [ "en" "fr" ]
  }

  # Print the tables of known codes
  export extern "xblstatus list" [
    --format: string@"nu-complete xblstatus list format" # How to write the answer [default: human]
    --json                    # The same as --format json
    --color: string@"nu-complete xblstatus list color" # When to use colour
    --no-color                # The same as --color never
    --lang: string@"nu-complete xblstatus list lang" # Language of what is printed [default: that of the environment]
    --output(-o): path        # Write to this file instead of standard output
    --help(-h)                # Print help (see more with '--help')
    table?: string@"nu-complete xblstatus list table" # The table; all of them when left out
  ]

  def "nu-complete xblstatus example name" [] {
    [ "200" "201" "202" "204" "304" "400" "403" "403-session" "403-write" "404" "404-session" "405" "409" "412" "412-session" "429" "503" "200-rate-limit" "400-people" "401-sign-in" "429-presence" ]
  }

  def "nu-complete xblstatus example color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete xblstatus example lang" [] {
    [ "en" "fr" ]
  }

  # Print a built-in example response
  export extern "xblstatus example" [
    --color: string@"nu-complete xblstatus example color" # When to use colour
    --no-color                # The same as --color never
    --lang: string@"nu-complete xblstatus example lang" # Language of what is printed [default: that of the environment]
    --output(-o): path        # Write to this file instead of standard output
    --help(-h)                # Print help (see more with '--help')
    name?: string@"nu-complete xblstatus example name" # The example; lists them all when left out
  ]

  def "nu-complete xblstatus completions shell" [] {
    [ "bash" "zsh" "fish" "powershell" "elvish" "nushell" ]
  }

  def "nu-complete xblstatus completions color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete xblstatus completions lang" [] {
    [ "en" "fr" ]
  }

  # Print the completion script of a shell
  export extern "xblstatus completions" [
    --color: string@"nu-complete xblstatus completions color" # When to use colour
    --no-color                # The same as --color never
    --lang: string@"nu-complete xblstatus completions lang" # Language of what is printed [default: that of the environment]
    --output(-o): path        # Write to this file instead of standard output
    --help(-h)                # Print help (see more with '--help')
    shell: string@"nu-complete xblstatus completions shell" # The shell
  ]

  def "nu-complete xblstatus man page" [] {
    [ "inspect" "diagnose" "explain" "list" "example" "completions" "man" "schema" ]
  }

  def "nu-complete xblstatus man color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete xblstatus man lang" [] {
    [ "en" "fr" ]
  }

  # Print a manual page
  export extern "xblstatus man" [
    --color: string@"nu-complete xblstatus man color" # When to use colour
    --no-color                # The same as --color never
    --lang: string@"nu-complete xblstatus man lang" # Language of what is printed [default: that of the environment]
    --output(-o): path        # Write to this file instead of standard output
    --help(-h)                # Print help (see more with '--help')
    page?: string@"nu-complete xblstatus man page" # The command whose page is wanted; the page of the program when left out
  ]

  def "nu-complete xblstatus schema color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete xblstatus schema lang" [] {
    [ "en" "fr" ]
  }

  # Print the JSON Schema of the output
  export extern "xblstatus schema" [
    --color: string@"nu-complete xblstatus schema color" # When to use colour
    --no-color                # The same as --color never
    --lang: string@"nu-complete xblstatus schema lang" # Language of what is printed [default: that of the environment]
    --output(-o): path        # Write to this file instead of standard output
    --help(-h)                # Print help (see more with '--help')
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "xblstatus help" [
  ]

  # Explain the responses in files or on standard input
  export extern "xblstatus help inspect" [
  ]

  # Find what a client does wrong across calls
  export extern "xblstatus help diagnose" [
  ]

  # Explain status codes and error codes
  export extern "xblstatus help explain" [
  ]

  # Print the tables of known codes
  export extern "xblstatus help list" [
  ]

  # Print a built-in example response
  export extern "xblstatus help example" [
  ]

  # Print the completion script of a shell
  export extern "xblstatus help completions" [
  ]

  # Print a manual page
  export extern "xblstatus help man" [
  ]

  # Print the JSON Schema of the output
  export extern "xblstatus help schema" [
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "xblstatus help help" [
  ]

}

export use completions *
