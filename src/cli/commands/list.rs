//! `xblstatus list`: the tables of the catalog.

use std::io::Write;

use anyhow::Context;

use crate::catalog::messages::Message;
use crate::catalog::{
    DocumentedLimit, Hresult, ObservedError, ServiceError, SignInError, Status, StatusError,
};
use crate::cli::args::ListArgs;
use crate::cli::args::choice::Table as Wanted;
use crate::cli::commands::report_settings;
use crate::cli::exit_code::ExitCode;
use crate::cli::messages;
use crate::cli::settings::Settings;
use crate::report::Table;
use crate::{catalog, report};

pub(crate) fn run(
    args: &ListArgs,
    settings: &Settings,
    out: &mut dyn Write,
) -> anyhow::Result<ExitCode> {
    let rows = |table: &'static [Status]| -> Vec<&'static Status> { table.iter().collect() };
    let mpsd = rows(&catalog::statuses::mpsd::TABLE);
    let xbox = rows(&catalog::statuses::xbox::TABLE);
    let http = rows(&catalog::statuses::http::TABLE);
    let errors: Vec<&'static ServiceError> = catalog::errors::service_error::TABLE.iter().collect();
    let messages: Vec<&'static Message> = catalog::messages::TABLE.iter().collect();
    let limits: Vec<&'static DocumentedLimit> = catalog::rate_limits::TABLE.iter().collect();
    let seen: Vec<&'static ObservedError> = catalog::errors::observed_error::TABLE.iter().collect();
    let words: Vec<&'static StatusError> = catalog::errors::status_error::TABLE.iter().collect();
    let sign_in: Vec<&'static SignInError> = catalog::errors::sign_in::TABLE.iter().collect();
    let hresults: Vec<&'static Hresult> = catalog::all_hresults().collect();
    let tables = [
        (Wanted::Mpsd, Table::Mpsd(&mpsd)),
        (Wanted::ServiceErrors, Table::ServiceErrors(&errors)),
        (Wanted::RateLimits, Table::RateLimits(&limits)),
        (Wanted::Messages, Table::Messages(&messages)),
        (Wanted::SeenErrors, Table::SeenErrors(&seen)),
        (Wanted::StatusErrors, Table::StatusErrors(&words)),
        (Wanted::Xbox, Table::Xbox(&xbox)),
        (Wanted::Http, Table::Http(&http)),
        (Wanted::SignIn, Table::SignIn(&sign_in)),
        (Wanted::Hresults, Table::Hresults(&hresults)),
    ];
    let chosen: Vec<Table<'_>> = tables
        .into_iter()
        .filter(|(name, _)| args.table.is_none_or(|wanted| wanted == *name))
        .map(|(_, table)| table)
        .collect();
    report::table(out, &report_settings(settings, false, false), &chosen)
        .context(settings.say(messages::CANNOT_WRITE_OUTPUT))?;
    Ok(ExitCode::Success)
}
