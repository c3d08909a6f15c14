use waypost::plan::answers::*;
#[test]
fn first() {
    let (orgs, bad) =
        waypost::engine::organisations(&waypost::host::Host::pretend(std::path::Path::new("/nonexistent")));
    assert!(bad.is_empty());
    assert_eq!(
        orgs.len(),
        2,
        "{:?}",
        serde_json::from_str::<waypost::plan::profile::Profile>(include_str!(
            "../../assets/organisations/caltech-imss.json"
        ))
        .err()
    );
    let p = &orgs[0].profile;
    let a = Answers {
        username: "jdoe".into(),
        name: "Jane Doe".into(),
        program: "eudora@5.1".into(),
        leave_on_server: "7".into(),
        protocol: Some(waypost::plan::account::Protocol::Pop),
        network: Some(Place::OffCampus),
        read_on: Some(ReadOn::One),
        ..Default::default()
    };
    let plan = waypost::plan::plan(p, &a).unwrap();
    let t = waypost::text::Texts::new("en");
    for a in &plan.advice {
        println!("{} {}: {}\n   {}", a.severity.id(), a.id.id(), t.advice_title(a), t.advice_body(a));
    }
    println!("{}", serde_json::to_string_pretty(&waypost::plan::profile::schema()).unwrap());
}
