//! The program. All of it is [`xblstatus::cli`].

fn main() -> std::process::ExitCode {
    xblstatus::cli::run()
}
