//! `missing_headers`, `forbidden_headers`, `refused_by_method` and `refused_by_role`: the run time says
//! what the compiler does.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

use sipcode::{RequiredHeader, Role, StatusCode, sip};
use sipcode_registry::{HEADER_FIELDS, METHODS};
use sipcode_tests::Consumer;

type Case = (StatusCode, &'static str);
type Names = BTreeSet<String>;

fn methods() -> impl Iterator<Item = &'static str> {
    METHODS.into_iter().filter(|method| *method != "ACK")
}

/// Registered codes, and some that only the facts of their class concern.
fn codes() -> impl Iterator<Item = StatusCode> {
    let unregistered = [150, 299, 399, 499, 599, 699].map(|number| number.try_into().unwrap());
    StatusCode::registered()
        .filter(|code| *code != 202)
        .chain(unregistered)
}

fn missing(code: StatusCode, method: &str, present: &[&str]) -> Vec<String> {
    let has = |name: &str| present.iter().any(|known| known.eq_ignore_ascii_case(name));
    let missing = code.missing_headers(method, has);
    missing.map(|header| header.to_string()).collect()
}

fn forbidden(code: StatusCode, method: &str, present: &[&str]) -> Vec<&'static str> {
    let has = |name: &str| present.iter().any(|known| known.eq_ignore_ascii_case(name));
    let forbidden = code.forbidden_headers(method, has);
    forbidden.map(|header| header.name).collect()
}

/// What rustc says of a struct for each case, one a line.
fn said(name: &'static str, cases: &[Case], fields: &str) -> BTreeMap<Case, Vec<String>> {
    let structs = cases.iter().enumerate().map(|(index, (code, method))| {
        let allow = match code.reason_phrase() {
            Some(_) => "",
            None => ", allow(unregistered)",
        };
        let number = code.as_str();
        format!(
            "#[sipcode::sip_response({number}, method = {method}{allow})] pub struct R{index}{fields}\n"
        )
    });
    let mut said = BTreeMap::new();
    for diagnostic in Consumer::new(name, structs.collect::<String>()).check() {
        if diagnostic.message.starts_with("aborting") {
            continue;
        }
        let case = cases[diagnostic.line - 1];
        said.entry(case)
            .or_insert_with(Vec::new)
            .push(diagnostic.message);
    }
    said
}

/// What stands in backticks in the first line.
fn quoted(text: &str) -> Names {
    let line = text.lines().next().unwrap_or_default();
    line.split('`').skip(1).step_by(2).map(Into::into).collect()
}

fn names<'a>(headers: impl Iterator<Item = &'a RequiredHeader>) -> Names {
    let names = headers.flat_map(|header| header.any_of);
    names.map(|name| (*name).to_owned()).collect()
}

#[test]
fn what_is_missing_at_run_time_is_what_the_compiler_demands() {
    let cases: Vec<Case> = codes()
        .flat_map(|code| methods().map(move |method| (code, method)))
        .collect();
    let said = said("missing_headers", &cases, ";");
    let (mut demanded, mut nothing) = (0, 0);
    for case @ (code, method) in cases {
        let said = said.get(&case).map_or(&[][..], Vec::as_slice);
        if said
            .iter()
            .any(|text| text.contains("is not a response to"))
        {
            continue;
        }
        let at_compile_time: Names = said.iter().flat_map(|text| quoted(text)).collect();
        let missing: Vec<_> = code.missing_headers(method, |_| false).collect();
        let may_be_empty: Vec<_> = code
            .required_headers()
            .filter(|header| header.may_be_empty && header.method == Some(method))
            .collect();
        let mut at_run_time = names(missing.iter());
        assert!(at_run_time.is_disjoint(&names(may_be_empty.iter())));
        at_run_time.extend(names(may_be_empty.iter()));
        assert_eq!(at_run_time, at_compile_time, "{code} to {method}");
        demanded += at_run_time.len();
        nothing += usize::from(at_run_time.is_empty());
        for header in missing {
            let reference = header.reference;
            assert!(said.iter().any(|text| text.contains(reference)), "{said:?}");
        }
    }
    assert!(demanded > 100 && nothing > 100, "{demanded} {nothing}");
}

#[test]
fn what_is_forbidden_at_run_time_is_what_the_compiler_refuses() {
    let of_stack = ["Via", "From", "To", "Call-ID", "CSeq", "Content-Length"];
    let all = HEADER_FIELDS.iter().map(|field| field.name);
    let all: Vec<_> = all.filter(|name| !of_stack.contains(name)).collect();
    let fields = all.iter().enumerate();
    let fields = fields.map(|(index, name)| format!("#[sip_header({name:?})] pub f{index}: u8, "));
    let fields = format!(" {{ {} }}", fields.collect::<String>());
    let numbers = [200, 299, 403, 415, 486, 500];
    let to_invite = [(sip!(183), "INVITE"), (sip!(422), "INVITE")];
    let cases = numbers.iter().flat_map(|number| {
        let code = StatusCode::from_u16(*number).unwrap();
        ["INVITE", "MESSAGE", "NOTIFY", "PUBLISH", "REGISTER"].map(|method| (code, method))
    });
    let cases: Vec<_> = cases.chain(to_invite).collect();
    let said = said("forbidden_headers", &cases, &fields);
    for case @ (code, method) in cases {
        let at_compile_time: Names = said[&case]
            .iter()
            .flat_map(|text| quoted(text))
            .filter(|name| name != "allow(header)")
            .collect();
        let at_run_time = forbidden(code, method, &all);
        let at_run_time: Names = at_run_time.into_iter().map(Into::into).collect();
        assert_eq!(
            at_run_time, at_compile_time,
            "{code} to {method}: {:?}",
            said[&case]
        );
    }
}

#[test]
fn a_message_with_one_of_each_lacks_nothing() {
    for code in codes() {
        for method in methods() {
            let missing: Vec<_> = code.missing_headers(method, |_| false).collect();
            let last = missing.iter().filter_map(|header| header.any_of.last());
            let last: Vec<_> = last.collect();
            let has = |name: &str| last.iter().any(|known| **known == name);
            assert_eq!(code.missing_headers(method, has).next(), None, "{code}");
            for header in &missing {
                // Each but this one, by its long name.
                let has = |name: &str| name.len() > 1 && !header.any_of.contains(&name);
                let rest: Vec<_> = code.missing_headers(method, has).collect();
                assert_eq!(rest, [*header], "{code} to {method}");
            }
        }
    }
}

#[test]
fn compact_forms_alternatives_and_cases() {
    assert_eq!(missing(sip!(200), "INVITE", &[]), ["Contact"]);
    assert_eq!(missing(sip!(200), "INVITE", &["m"]), [""; 0]);
    assert_eq!(missing(sip!(200), "INVITE", &["M"]), [""; 0]);
    assert_eq!(missing(sip!(200), "INVITE", &["contact"]), [""; 0]);
    assert_eq!(missing(sip!(200), "invite", &[]), [""; 0]);
    assert_eq!(missing(sip!(200), "X-OWN", &[]), [""; 0]);
    assert_eq!(missing(sip!(200), "REGISTER", &[]), [""; 0]);
    assert_eq!(missing(sip!(200), "PUBLISH", &["Expires"]), ["SIP-ETag"]);
    assert_eq!(missing(sip!(200), "SUBSCRIBE", &[]), ["Expires"]);
    assert_eq!(missing(sip!(415), "INFO", &["accept-language"]), [""; 0]);
    let one_of = "Accept, Accept-Encoding or Accept-Language";
    assert_eq!(missing(sip!(415), "INFO", &["Allow"]), [one_of]);
    assert_eq!(missing(sip!(489), "PUBLISH", &["u"]), [""; 0]);
    assert_eq!(missing(sip!(489), "SUBSCRIBE", &[]), [""; 0]);
    let unregistered = StatusCode::from_u16(299).unwrap();
    assert_eq!(missing(unregistered, "SUBSCRIBE", &[]), ["Expires"]);

    assert_eq!(
        forbidden(sip!(200), "MESSAGE", &["m", "c"]),
        ["Contact", "Content-Type"]
    );
    assert_eq!(forbidden(sip!(200), "INVITE", &["m", "c", "o"]), ["Event"]);
    assert_eq!(forbidden(sip!(200), "NOTIFY", &["o"]), [""; 0]);
    assert_eq!(forbidden(sip!(422), "UPDATE", &["Min-SE"]), [""; 0]);
    assert_eq!(forbidden(sip!(200), "UPDATE", &["min-se"]), ["Min-SE"]);
    assert_eq!(
        forbidden(sip!(200), "REGISTER", &["Record-Route"]),
        ["Record-Route"]
    );
    assert_eq!(forbidden(sip!(200), "INVITE", &["Record-Route"]), [""; 0]);
}

#[test]
fn a_fact_about_the_method_says_where_it_is_stated() {
    let reference = |method| {
        sip!(423)
            .missing_headers(method, |_| false)
            .next()
            .unwrap()
            .reference
    };
    assert_eq!(reference("SUBSCRIBE"), "RFC 6665 §4.2.1.1");
    assert_eq!(reference("PUBLISH"), "RFC 3903 §6");
    assert_eq!(reference("OPTIONS"), "RFC 3261 §10.3");
    assert_eq!(sip!(423).missing_headers("SUBSCRIBE", |_| false).count(), 1);
}

#[test]
fn what_is_refused_at_run_time_is_what_the_compiler_refuses() {
    const ROLES: [Role; 4] = [
        Role::UserAgentServer,
        Role::Proxy,
        Role::Registrar,
        Role::RedirectServer,
    ];
    let mut cases = Vec::new();
    let mut source = String::new();
    for code in codes() {
        for method in methods() {
            for role in ROLES {
                let unregistered = match code.reason_phrase() {
                    Some(_) => "",
                    None => ", unregistered",
                };
                writeln!(
                    source,
                    "#[sipcode::sip_response({}, method = {method}, role = {role}, \
                     allow(missing_headers{unregistered}))] pub struct R{};",
                    code.as_str(),
                    cases.len()
                )
                .unwrap();
                cases.push((code, method, role));
            }
        }
    }
    let mut said = BTreeMap::new();
    for diagnostic in Consumer::new("refused", source).check() {
        // The `allow` is needless on most.
        if !diagnostic.message.contains("is not needed") {
            said.insert(diagnostic.line, diagnostic.message);
        }
    }
    let mut refused = 0;
    for (index, (code, method, role)) in cases.into_iter().enumerate() {
        let by_compiler = said.get(&(index + 1));
        let by_run_time = code
            .refused_by_method(method)
            .or_else(|| code.refused_by_role(role, method));
        let by_run_time = by_run_time.map(|reference| format!("note: {reference}"));
        assert_eq!(
            by_compiler
                .and_then(|said| said.lines().last())
                .map(str::to_owned),
            by_run_time,
            "{code} to {method} from {role}"
        );
        refused += usize::from(by_run_time.is_some());
    }
    assert!(refused > 500, "{refused}");
}
