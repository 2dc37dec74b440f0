module completions {

  def "nu-complete xblstatus format" [] {
    [ "human" "json" "ndjson" "markdown" ]
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

  # Explains what a response of an Xbox service means
  export extern xblstatus [
    --format: string@"nu-complete xblstatus format" # How to write the answer [default: human]
    --color: string@"nu-complete xblstatus color" # When to use colour
    --lang: string@"nu-complete xblstatus lang" # Language of what is printed [default: that of the environment]
    --method(-X): string@"nu-complete xblstatus method" # Method of the request, such as PUT
    --url: string             # URL or path of the request
    --header(-H): string      # A header of the request; may be repeated
    --status: string          # The status of a body given without its status line
    --headers                 # Also print every header of the response
    --check-status            # Exit with 3, 4 or 5 for a redirect, a client error or a server error
    --show-secrets            # Print tokens and cookies as they are
    --help(-h)                # Print help (see more with '--help')
    --version(-V)             # Print version
  ]

  def "nu-complete xblstatus inspect example" [] {
    [ "200" "201" "202" "204" "304" "400" "403" "403-session" "403-write" "404" "404-session" "405" "409" "412" "412-session" "429" "503" ]
  }

  def "nu-complete xblstatus inspect method" [] {
    [ "GET" "PUT" "POST" "DELETE" ]
  }

  def "nu-complete xblstatus inspect format" [] {
    [ "human" "json" "ndjson" "markdown" ]
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
    --headers                 # Also print every header of the response
    --check-status            # Exit with 3, 4 or 5 for a redirect, a client error or a server error
    --show-secrets            # Print tokens and cookies as they are
    --format: string@"nu-complete xblstatus inspect format" # How to write the answer [default: human]
    --color: string@"nu-complete xblstatus inspect color" # When to use colour
    --lang: string@"nu-complete xblstatus inspect lang" # Language of what is printed [default: that of the environment]
    --help(-h)                # Print help (see more with '--help')
    ...files: path            # A saved response, or - for standard input
  ]

  def "nu-complete xblstatus explain codes" [] {
    [ "100" "101" "102" "103" "104" "200" "201" "202" "203" "204" "205" "206" "207" "208" "226" "300" "301" "302" "303" "304" "305" "306" "307" "308" "400" "401" "402" "403" "404" "405" "406" "407" "408" "409" "410" "411" "412" "413" "414" "415" "416" "417" "418" "421" "422" "423" "424" "425" "426" "428" "429" "431" "449" "451" "500" "501" "502" "503" "504" "505" "506" "507" "508" "510" "511" "0" "4000" "4100" "4500" "5000" "5300" ]
  }

  def "nu-complete xblstatus explain method" [] {
    [ "GET" "PUT" "POST" "DELETE" ]
  }

  def "nu-complete xblstatus explain target" [] {
    [ "session" "session-element" "handle" "hopper" ]
  }

  def "nu-complete xblstatus explain format" [] {
    [ "human" "json" "ndjson" "markdown" ]
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
    --method(-X): string@"nu-complete xblstatus explain method" # Only what fits a request with this method
    --target: string@"nu-complete xblstatus explain target" # Only what fits a request to this target
    --header(-H): string      # Only what fits a request with this header; may be repeated
    --format: string@"nu-complete xblstatus explain format" # How to write the answer [default: human]
    --color: string@"nu-complete xblstatus explain color" # When to use colour
    --lang: string@"nu-complete xblstatus explain lang" # Language of what is printed [default: that of the environment]
    --help(-h)                # Print help (see more with '--help')
    ...codes: string@"nu-complete xblstatus explain codes" # A code, a class such as 4xx, or words to search for
  ]

  def "nu-complete xblstatus list table" [] {
    [ "mpsd" "service-errors" "messages" "xbox" "http" ]
  }

  def "nu-complete xblstatus list format" [] {
    [ "human" "json" "ndjson" "markdown" ]
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
    --color: string@"nu-complete xblstatus list color" # When to use colour
    --lang: string@"nu-complete xblstatus list lang" # Language of what is printed [default: that of the environment]
    --help(-h)                # Print help (see more with '--help')
    table?: string@"nu-complete xblstatus list table" # The table; all of them when left out
  ]

  def "nu-complete xblstatus example name" [] {
    [ "200" "201" "202" "204" "304" "400" "403" "403-session" "403-write" "404" "404-session" "405" "409" "412" "412-session" "429" "503" ]
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
    --lang: string@"nu-complete xblstatus example lang" # Language of what is printed [default: that of the environment]
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
    --lang: string@"nu-complete xblstatus completions lang" # Language of what is printed [default: that of the environment]
    --help(-h)                # Print help (see more with '--help')
    shell: string@"nu-complete xblstatus completions shell" # The shell
  ]

  def "nu-complete xblstatus man page" [] {
    [ "inspect" "explain" "list" "example" "completions" "man" ]
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
    --lang: string@"nu-complete xblstatus man lang" # Language of what is printed [default: that of the environment]
    --help(-h)                # Print help (see more with '--help')
    page?: string@"nu-complete xblstatus man page" # The command whose page is wanted; the page of the program when left out
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "xblstatus help" [
  ]

  # Explain the responses in files or on standard input
  export extern "xblstatus help inspect" [
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

  # Print this message or the help of the given subcommand(s)
  export extern "xblstatus help help" [
  ]

}

export use completions *
