//! The formats whose records say themselves what is request and what is response, one file each.

pub(crate) mod archive;
pub(crate) mod base64;
pub(crate) mod call;
pub(crate) mod charles;
pub(crate) mod curl_json;
pub(crate) mod har;
pub(crate) mod joined_values;
pub(crate) mod json_message;
pub(crate) mod k6;
pub(crate) mod ndjson;
pub(crate) mod nested;
pub(crate) mod report;
pub(crate) mod saz;
pub(crate) mod small_members;
pub(crate) mod telemetry;
pub(crate) mod values;
pub(crate) mod web_socket;
pub(crate) mod whole_body;
pub(crate) mod xsapi_csv;
