using System.Text.Json.Nodes;
using CallCenter.Standards.Book;
using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Tests.Book;

/// <summary>Books that contradict themselves where areas meet: one member of the shipped standard changed, and the contradiction found when the book is loaded, with the contact that meets it.</summary>
[Trait(Runtimes.Trait, Runtimes.Newest)]
public sealed class SeededContradictionTests
{
    private const string Service = "workflows/workflows/[service]";
    private const string Triage = "routing/triage";

    [Fact]
    public void Fraud_of_the_highest_band_that_triage_does_not_test_is_handled_more_weakly_than_of_the_band_below() => AssertFound(
        "CCS7305", "critical", "stop-and-report", Changed($"{Triage}/risk/rules/[high-score]/when/6", "high"));

    [Fact]
    public void A_band_that_its_card_stops_and_triage_does_not() => AssertFound(
        "CCS7307", "elevated", "suspected-fraud = false", Changed("risk/scorecards/[fraud]/bands/[elevated]/stopsOperation", true));

    [Fact]
    public void A_guard_that_looks_at_the_type_of_problem_alone_settles_what_triage_stops() => AssertFound(
        "CCS7301", "solve", "suspected-fraud = true",
        Changed($"{Service}/commands/[solve]/steps/0/when", new JsonObject { ["beyond-authority"] = "null, false", ["problem"] = "not(risk-related)" }));

    [Fact]
    public void A_guard_that_lets_stop_risk_related_business_alone_refuses_what_triage_stops() => AssertFound(
        "CCS7302", "stop-for-risk", "suspected-fraud = true", Changed($"{Service}/commands/[stop-for-risk]/steps/0/when", new JsonObject { ["problem"] = "risk-related" }));

    [Fact]
    public void A_guard_that_takes_no_answer_of_triage_for_a_good_one() => AssertFound(
        "CCS7303", "solve", "absent", Changed($"{Service}/commands/[solve]/steps/0/when/stopped", "null, false"));

    [Fact]
    public void A_guard_by_which_nothing_but_inquiries_is_finished_at_the_counter() => AssertFound(
        "CCS7304", "standard-answer", "problem = \"basic-inquiry\"", Changed("workflows/workflows/[reception]/commands/[finish]/steps/0/when", new JsonObject { ["stopped"] = "false", ["need"] = "inquiry" }));

    [Fact]
    public void A_special_case_that_passes_risk_on_to_another_department_than_the_strategy_names() => AssertFound(
        "CCS7309", "risk", "'legal'", Changed("routing/transfers/specialCases/rules/[risk]/then/1", "legal"));

    [Fact]
    public void A_strategy_of_another_department_than_the_one_that_its_contacts_are_passed_on_to() => AssertFound(
        "CCS7309", "technical-fault", "technical-fault", Changed("routing/strategies/[guide-remotely]/department", "wealth-management-centre"));

    [Fact]
    public void An_emergency_that_goes_at_once_and_to_nobody() => AssertFound(
        "CCS7308", "emergency", "urgency = \"emergency\"", Changed("routing/transfers/targets/rules/[emergency]/then/0", "null"));

    [Fact]
    public void A_strategy_that_stops_and_ranks_below_one_that_does_not() => AssertFound(
        "CCS7306", "emergency-plan", "does not stop", Changed("routing/strategies/[stop-and-report]/rank", 5), hasContact: false);

    [Theory]
    [InlineData("service", "triage")]
    [InlineData("service", "transferring")]
    [InlineData("complaint", "under-appraisal")]
    [InlineData("reception", "exception")]
    [InlineData("callback", "answered")]
    [InlineData("callback", "second-handling")]
    public void A_state_with_a_contact_in_hand_that_no_step_stops(string workflow, string state)
    {
        JsonNode book = JsonNode.Parse(StandardBook.Shipped.ToJson())!;
        JsonArray steps = book["workflows"]!["workflows"]!.AsArray().Single(known => (string?)known!["code"] == workflow)!["commands"]!.AsArray()
            .Single(command => (string?)command!["code"] == "stop-for-risk")!["steps"]!.AsArray();
        JsonNode step = steps.Single(known => known!["from"]!.AsArray().Any(code => (string?)code == state))!;
        JsonArray from = step["from"]!.AsArray();
        from.Remove(from.Single(code => (string?)code == state));
        _ = from.Count == 0 && steps.Remove(step);

        AssertFound("CCS7302", state, "somebody has the contact in hand", book, hasContact: false);
    }

    [Fact]
    public void An_authority_to_pay_that_looks_at_no_answer_of_triage() => AssertFound(
        "CCS7301", "small-compensation", "problem = \"risk-related\"", Changed("organization/actions/[small-compensation]/when", new JsonObject()));

    [Fact]
    public void An_authority_to_pay_that_takes_no_answer_of_triage_for_a_good_one() => AssertFound(
        "CCS7303", "settle-complaint", "absent", Changed("organization/actions/[settle-complaint]/when/stopped", "null, false"));

    [Fact]
    public void An_authority_to_stop_for_what_triage_has_recognised_alone() => AssertFound(
        "CCS7302", "stop-operation", "absent", Changed("organization/actions/[stop-operation]/when", new JsonObject { ["risk"] = "true" }));

    [Fact]
    public void A_strategy_that_asks_for_what_nobody_may_do() => AssertFound(
        "CCS7313", "small-compensation", "complaint-settled = true", Changed("organization/actions/[small-compensation]/when", new JsonObject { ["stopped"] = "false", ["strategy"] = "not(soothe-and-tell)" }));

    [Fact]
    public void A_triage_that_asks_a_card_for_bands_of_another() => AssertFound(
        "CCS2004", "high", "critical", Changed($"{Triage}/scorecard", "complaint-severity"), hasContact: false);

    [Theory]
    [InlineData("service/commands/[withdraw]/steps/0", "withdraw")]
    [InlineData("service/commands/[waive-callback]/steps/0", "waive-callback")]
    [InlineData("service/commands/[abandon]/steps/0", "abandon")]
    [InlineData("service/states/[awaiting-customer]/timedMoves/[lapse]", "lapse")]
    [InlineData("complaint/commands/[withdraw]/steps/0", "withdraw")]
    [InlineData("callback/commands/[decline]/steps/0", "decline")]
    [InlineData("reception/commands/[leave]/steps/0", "leave")]
    public void What_triage_stops_ends_by_time_or_by_the_customer(string way, string code)
    {
        int slash = way.IndexOf('/', StringComparison.Ordinal);
        AssertFound("CCS7315", code, "problem = \"risk-related\"", Changed($"workflows/workflows/[{way[..slash]}]{way[slash..]}/when", new JsonObject()));
    }

    [Fact]
    public void What_is_stopped_is_let_go_by_who_stopped_it() => AssertFound(
        "CCS7315", "release", "service-agent", Changed($"{Service}/commands/[release]/steps/0/roles", new JsonArray("service-agent")), hasContact: false);

    [Fact]
    public void An_end_that_risk_control_does_not_take_responsibility_for() => AssertFound(
        "CCS7315", "hand-over", "problem = \"risk-related\"", Changed($"{Service}/commands/[hand-over]/steps/0/effect", "stops"));

    [Theory]
    [InlineData("complaint", "settle", 0, "segment", "ordinary, gold", "service-agent", "segment = \"gold\"")]
    [InlineData("complaint", "settle", 0, "segment", "ordinary, null", "service-agent", "segment = null")]
    [InlineData("complaint", "settle-valued", 0, "segment", "vip", "team-leader", "segment = \"vip\"")]
    [InlineData("complaint", "settle", 0, "stopped", "null, false", "service-agent", "stopped = null")]
    [InlineData("violation", "sanction", 1, "amount", "<= 2000.01", "deputy-general-manager", "amount = 2000.01")]
    [InlineData("violation", "sanction", 1, "amount", "<= 2000, null", "deputy-general-manager", "amount = null")]
    [InlineData("violation", "sanction", 1, "amount", "-", "deputy-general-manager", "amount = ")]
    public void A_step_for_matters_that_its_roles_have_no_authority_for(string workflow, string command, int step, string field, string tests, string role, string matter) => AssertFound(
        "CCS7316", role, matter, Changed($"workflows/workflows/[{workflow}]/commands/[{command}]/steps/{step}/when/{field}", tests));

    /// <summary>Whether the step names the authority or not: what strategy a contact is handled by says who settles it, and so it does once risk control has released it.</summary>
    [Theory]
    [InlineData("service", "solve", 0, "strategy", "not(stop-and-report)", "service-agent", "segment = \"gold\"")]
    [InlineData("service", "solve", 0, "strategy", "not(handle-complaint)", "service-agent", "problem = \"risk-related\"")]
    [InlineData("service", "solve", 4, "strategy", "not(stop-and-report)", "team-leader", "handled-badly = true")]
    [InlineData("service", "solve", 1, "segment", "ordinary, vip", "service-agent", "segment = \"vip\"")]
    [InlineData("reception", "finish", 0, "strategy", "not(stop-and-report)", "service-agent", "handled-badly = true")]
    [InlineData("complaint", "tell-result", 0, "handled-badly", "-", "service-agent", "handled-badly = true")]
    public void A_step_that_settles_what_authority_refuses_to_its_roles(string workflow, string command, int step, string field, string tests, string role, string matter) => AssertFound(
        "CCS7317", role, matter, Changed($"workflows/workflows/[{workflow}]/commands/[{command}]/steps/{step}/when/{field}", tests));

    /// <summary>What the department answers it settles by its own right, and the agent closes what it has settled: as long as the step says so.</summary>
    [Fact]
    public void A_way_to_the_customers_confirmation_by_which_nobody_has_settled_the_matter()
    {
        JsonNode book = JsonNode.Parse(StandardBook.Shipped.ToJson())!;
        JsonNode transfer = Step(book["workflows"]!["workflows"]!, "[transfer]")!;
        _ = Step(Step(Step(transfer["commands"]!, "[reply]")!["steps"]!, "0")!, "effect")!.Parent!.AsObject().Remove("effect");

        AssertFound("CCS7317", "service-agent", "by command 'complete' what strategy 'handle-complaint' handles", book);
        _ = Step(Step(Step(transfer["commands"]!, "[complete]")!["steps"]!, "0")!, "effect")!.Parent!.AsObject().Remove("effect");
        AssertFound("CCS7317", "service-agent", "by command 'confirm' what strategy 'handle-complaint' handles", book);
    }

    [Theory]
    [InlineData("service", "convene", 0, "service-agent")]
    [InlineData("risk-emergency", "start-plan", 0, "service-manager")]
    [InlineData("standard-revision", "approve", 0, "service-manager")]
    [InlineData("service", "request-release", 0, "team-leader")]
    [InlineData("violation", "sanction", 1, "service-manager")]
    public void A_step_of_a_role_without_its_authority(string workflow, string command, int step, string role)
    {
        JsonNode book = JsonNode.Parse(StandardBook.Shipped.ToJson())!;
        Step(Step(Step(Step(Step(book["workflows"]!["workflows"]!, $"[{workflow}]")!["commands"]!, $"[{command}]")!["steps"]!, $"{step}")!, "roles")!, "0")!.ReplaceWith(role);
        AssertFound("CCS7316", role, "takes authority for", book, hasContact: false);
    }

    /// <summary>Who may do something so often a day takes a step that counts how often it was done.</summary>
    [Fact]
    public void A_step_whose_authority_is_limited_by_the_day_and_that_does_not_look_at_the_day()
    {
        JsonNode book = JsonNode.Parse(StandardBook.Shipped.ToJson())!;
        JsonNode role = Step(book["organization"]!["roles"]!, "[deputy-general-manager]")!;
        role["authorities"]!.AsArray().Single(grant => (string?)grant!["action"] == "impose-fine")!["perDay"] = 3;
        AssertFound("CCS7316", "deputy-general-manager", "done-today = ", book);

        JsonNode guard = Step(Step(Step(Step(book["workflows"]!["workflows"]!, "[violation]")!["commands"]!, "[sanction]")!["steps"]!, "1")!, "when")!;
        guard["done-today"] = "< 3";
        _ = StandardBook.TryParse(book.ToJsonString(), out _, out var findings);
        Assert.DoesNotContain("CCS7316", findings.Select(finding => finding.Code));
    }

    /// <summary>Forty authorities of which each has two limits, all of them held by the guard: not 2⁴⁰ ways to be beyond them.</summary>
    [Fact]
    public void A_step_of_many_authorities_is_compared_without_going_through_all_their_limits_together()
    {
        JsonNode book = JsonNode.Parse(StandardBook.Shipped.ToJson())!;
        JsonArray actions = book["organization"]!["actions"]!.AsArray();
        JsonNode agent = Step(book["organization"]!["roles"]!, "[service-agent]")!;
        JsonNode step = Step(Step(Step(Step(book["workflows"]!["workflows"]!, "[complaint]")!["commands"]!, "[settle]")!["steps"]!, "0")!, "authorities")!.Parent!;
        string[] codes = [.. Enumerable.Range(0, 40).Select(i => $"settle-{i}")];
        foreach (string code in codes)
        {
            JsonNode action = Step(actions, "[settle-complaint]")!.DeepClone();
            action["code"] = code;
            actions.Add(action);
            agent["authorities"]!.AsArray().Add(JsonNode.Parse($$$"""{"action":"{{{code}}}","segments":["ordinary"],"provenance":{"kind":"bank","citation":"x"}}"""));
        }

        step["authorities"] = new JsonArray([.. codes.Select(code => (JsonNode?)code)]);
        step["roles"] = new JsonArray("service-agent");

        Assert.True(StandardBook.TryParse(book.ToJsonString(), out _, out var findings), string.Join('\n', findings));
        Assert.DoesNotContain(findings, finding => finding.Code == "CCS7316");
    }

    [Fact]
    public void A_strategy_whose_action_nobody_who_takes_steps_may_take() => AssertFound(
        "CCS7313", "emergency-plan", "need = \"emergency\"", Changed("routing/strategies/[emergency-plan]/action", "suspend-staff"));

    [Fact]
    public void A_complaint_that_comes_in_as_a_contact_and_is_promised_nothing_there() => AssertFound(
        "CCS5023", "cn-complaint", "need = complaint", Changed("serviceLevels/policies/[cn-complaint]/targets/0/triggers/start", new JsonArray("received")));

    [Fact]
    public void A_word_that_starts_a_promise_in_a_process_which_it_is_not_for() => AssertFound(
        "CCS5103", "reported", "fault-level-1/respond", Changed("workflows/workflows/[violation]/opening/event", "reported"), hasContact: false);

    [Fact]
    public void A_figure_that_counts_within_another_time_than_the_one_promised() => AssertFound(
        "CCS3017", "phone-answer/answer", "PT20S", Changed("serviceLevels/policies/[phone-answer]/targets/[answer]/time/time", "PT30S"), hasContact: false);

    /// <summary>A bank that gives its own hours for its promises, and leaves everything else on those of another country.</summary>
    [Theory]
    [InlineData("routing/departments/[legal]/hours", "legal")]
    [InlineData("routing/departments/[centre-west]/hours", "centre-west")]
    [InlineData("callbacks/rules/hours", "callbacks")]
    [InlineData("serviceLevels/policies/[work-order]/targets/[handle]/calendar", "work-order/handle")]
    [InlineData("serviceLevels/policies/[callback-ordinary]/targets/[call]/calendar", "callback-ordinary/call")]
    [InlineData("workflows/workflows/[service]/states/[awaiting-customer]/timedMoves/[lapse]/calendar", "service/lapse")]
    [InlineData("callbacks/reasons/[complaint]/calendar", "complaint")]
    [InlineData("callbacks/secondHandling/calendar", "second-handling")]
    [InlineData("quality/conduct/scoring/calendar", "scoring")]
    [InlineData("quality/conduct/decision/calendar", "decision")]
    [InlineData("compliance/obligations/[policy-review]/recurrence/calendar", "policy-review")]
    public void Hours_of_another_zone_than_that_of_the_promises(string path, string code) => AssertFound(
        "CCS4020", $"'{code}'", "Europe/London", Changed(path, "england-wales-working-days"), hasContact: false);

    [Theory]
    [InlineData("workflows")]
    [InlineData("scripts")]
    [InlineData("training")]
    public void A_section_whose_days_begin_in_another_zone_than_that_of_the_promises(string section) => AssertFound(
        "CCS4020", $"/{section}/zone", $"section '{section}'", Changed($"{section}/zone", "Europe/London"), hasContact: false);

    /// <summary>No member that names a calendar, and no zone of a section, is left out of the comparison, also one that joins the book later.</summary>
    [Fact]
    public void Every_calendar_and_every_zone_that_the_book_names_is_held_to_the_zone_of_the_promises()
    {
        const string Chosen = "serviceLevels/policies/targets/calendars/calendar";
        string[] calendars = [.. ReferencePaths.Of.Where(path => path.Value.Contains("calendars") && path.Key != "calendars/of").Select(path => path.Key)];
        string[] zones = [.. JsonNode.Parse(StandardBook.Shipped.ToJson())!.AsObject().Where(section => section.Value is JsonObject given && given.ContainsKey("zone") && section.Key != "serviceLevels").Select(section => $"{section.Key}/zone")];
        Assert.True(calendars.Length >= 7 && zones.Length >= 3);
        foreach ((string path, string elsewhere) in calendars.Select(path => (path, "england-wales-working-days")).Concat(zones.Select(path => (path, "Europe/London"))))
        {
            JsonNode book = JsonNode.Parse(StandardBook.Shipped.ToJson())!;
            if (path == Chosen)
            {
                // The shipped promises count on one calendar whatever the case.
                book["serviceLevels"]!["policies"]!.AsArray().Single(policy => (string?)policy!["code"] == "work-order")!["targets"]![0]!["calendars"] = JsonNode.Parse("""[{ "code": "own", "when": { "segment": "vip" }, "calendar": "china-service" }]""");
            }

            Assert.True(Replace(book, path.Split('/'), elsewhere) > 0, path);
            _ = StandardBook.TryParse(book.ToJsonString(), out _, out var findings);
            bool isAt(Finding finding) => finding.Pointer.EndsWith($"/{path.Split('/')[^1]}", StringComparison.Ordinal) && finding.Pointer.StartsWith($"/{path.Split('/')[0]}", StringComparison.Ordinal);
            Assert.True(findings.Any(finding => finding.Code == "CCS4020" && (isAt(finding) || finding is { Pointer: "/serviceLevels/zone", Value: "england-wales-working-days" })), path);
        }

        static int Replace(JsonNode? at, ReadOnlySpan<string> path, string value)
        {
            int replaced = 0;
            if (at is JsonArray list)
            {
                foreach (JsonNode? item in list)
                {
                    replaced += Replace(item, path, value);
                }
            }
            else if (at is JsonObject members && members.ContainsKey(path[0]))
            {
                if (path.Length > 1)
                {
                    return Replace(members[path[0]], path[1..], value);
                }

                members[path[0]] = value;
                replaced = 1;
            }

            return replaced;
        }
    }

    [Fact]
    public void A_calendar_made_of_hours_in_two_zones_is_told_wherever_it_is_counted_on()
    {
        _ = StandardBook.TryParse(Changed("calendars/[service-hours]/zone", "Europe/London").ToJsonString(), out _, out var findings);

        string[] told = [.. findings.Where(finding => finding.Code == "CCS4020").Select(finding => finding.Message)];
        Assert.Contains(told, message => message.Contains("things count on calendar 'china-service' in Europe/London", StringComparison.Ordinal) && message.Contains("work-order/handle", StringComparison.Ordinal));
        Assert.Equal(told.Length, told.Distinct().Count());
        Assert.DoesNotContain(told, message => message.Contains("risk-management", StringComparison.Ordinal)); // around the clock is the same everywhere
        Assert.DoesNotContain(told, message => message.Contains("gb-complaint", StringComparison.Ordinal)); // the days of a jurisdiction are its own
    }

    /// <summary>Where a case is of says on purpose where its days are; what it is about does not.</summary>
    [Theory]
    [InlineData("region", "\"hong-kong\"", false)]
    [InlineData("segment", "vip", true)]
    public void A_calendar_of_another_zone_is_on_purpose_where_the_case_says_the_place(string field, string value, bool isTold)
    {
        JsonNode book = JsonNode.Parse(StandardBook.Shipped.ToJson())!;
        book["serviceLevels"]!["policies"]!.AsArray().Single(policy => (string?)policy!["code"] == "work-order")!["targets"]![0]!["calendars"] =
            new JsonArray(new JsonObject { ["code"] = "own", ["when"] = new JsonObject { [field] = value }, ["calendar"] = "england-wales-working-days" });

        Assert.True(StandardBook.TryParse(book.ToJsonString(), out _, out var findings), string.Join('\n', findings));

        Assert.Equal(isTold, findings.Any(finding => finding.Code == "CCS4020"));
    }

    /// <summary>What an outsider would get wrong: a word that nothing declares, defines or records, wherever a book can name one.</summary>
    [Theory]
    [InlineData($"{Service}/commands/[solve]/steps/0/when/risk-band", "very-high", "CCS2004", "'high' is near")]
    [InlineData("serviceLevels/policies/[alarm]/targets/0/ladder", "work-escalaton", "CCS1011", "'work-escalation' is near")]
    [InlineData("serviceLevels/policies/[callback-valued]/when/segment", "platinum", "CCS2004", "ordinary, gold, vip")]
    [InlineData("serviceLevels/ladders/[work-escalation]/steps/0/to", "nobody", "CCS1011", "'nobody'")]
    [InlineData("kpis/measures/[answered]/where/queue-time", "> PT20S", "CCS2002", "has no field 'queue-time'")]
    [InlineData("kpis/kpis/[connect-rate]/formula", "answered / ofered", "CCS3003", "no measure or KPI 'ofered'")]
    [InlineData("compliance/obligations/[policy-review]/owner", "chief-of-rules", "CCS1011", "no role 'chief-of-rules'")]
    [InlineData("scripts/scripts/[greeting]/wordings/0/channels", "fax", "CCS1011", "'fax'")]
    [InlineData("routing/triage/skills/rules/0/then/0", "cooking", "CCS1011", "no skill 'cooking'")]
    [InlineData("routing/triage/serviceLevel/rules/0/then/0", "phone-anser", "CCS1011", "'phone-answer' is near")]
    [InlineData("risk/planTable/rules/0/then/0", "system-outages", "CCS9029", "'system-outages'")]
    [InlineData("routing/departments/[legal]/hours", "office", "CCS1011", "no calendar 'office'")]
    public void A_word_that_nothing_stands_behind(string path, string word, string code, string says)
    {
        JsonNode value = path.EndsWith("/channels", StringComparison.Ordinal) ? new JsonArray(word) : JsonValue.Create(word);
        AssertFound(code, path.EndsWith("/queue-time", StringComparison.Ordinal) ? "queue-time" : word.Split(' ')[^1], says, Changed(path, value), hasContact: false);
    }

    /// <summary>What a book defines and no contact ever meets: a line in which nobody waits, and the like.</summary>
    [Theory]
    [InlineData("routing/queues", "general", "are lines in which no contact waits")]
    [InlineData("routing/receptions", "agent", "are ways in which no contact is received")]
    [InlineData("routing/strategies", "record-suggestion", "are strategies by which no contact is handled")]
    [InlineData("routing/resources", "messaging", "are means that no strategy needs")]
    [InlineData("routing/departments", "legal", "are departments to which nothing is passed on")]
    [InlineData("routing/notices", "those-concerned", "are lists of people who are told of nothing")]
    public void A_way_of_handling_that_is_given_to_no_contact(string list, string like, string says) => AssertFound("CCS7318", "unheard-of", says, With(list, like, "unheard-of"), hasContact: false);

    /// <summary>A policy for a segment is for cases of any kind in it, also of one that no policy names.</summary>
    [Fact]
    public void A_kind_of_case_is_not_without_a_promise_where_a_policy_does_not_ask_for_the_kind()
    {
        JsonNode book = With("vocabulary/fields/[kind]/terms", "contact", "unheard-of");
        JsonNode policy = book["serviceLevels"]!["policies"]!.AsArray().First(known => (string)known!["code"]! == "alarm")!.DeepClone();
        policy["code"] = "for-vip";
        policy["when"] = new JsonObject { ["segment"] = "vip" };
        book["serviceLevels"]!["policies"]!.AsArray().Add(policy);

        Assert.DoesNotContain(StandardBook.Parse(book.ToJsonString()).Validate(), finding => finding.Code == "CCS7319");
    }

    [Fact]
    public void A_kind_of_case_that_is_promised_nothing() =>
        AssertFound("CCS7319", "unheard-of", "that no policy is for", With("vocabulary/fields/[kind]/terms", "contact", "unheard-of"), hasContact: false);

    [Fact]
    public void A_skill_a_ladder_and_a_control_that_nothing_needs()
    {
        AssertFound("CCS7310", "unheard-of", "needed by no contact", With("routing/skills", "general-service", "unheard-of"), hasContact: false);
        AssertFound("CCS5102", "unheard-of", "named by no target", With("serviceLevels/ladders", "work-escalation", "unheard-of"), hasContact: false);
        JsonNode book = With("risk/controls", "complaint-mechanism", "unheard-of");
        Step(Step(Step(book, "risk")!, "controls")!, "[unheard-of]")!["risks"] = new JsonArray();
        AssertFound("CCS9301", "unheard-of", "act on no risk", book, hasContact: false);
    }

    /// <summary>A promise of its own for suggestions, begun by a word that no workflow gives: triage makes it, and nothing ever starts it.</summary>
    [Fact]
    public void A_promise_of_a_need_that_no_workflow_starts()
    {
        JsonNode book = With("serviceLevels/policies", "contact-answer", "suggestion-thanks");
        JsonNode policy = Step(Step(Step(book, "serviceLevels")!, "policies")!, "[suggestion-thanks]")!;
        policy["when"] = new JsonObject { ["kind"] = "contact", ["need"] = "suggestion" };
        policy["targets"]![0]!["triggers"]!["start"] = new JsonArray("praised");
        AssertFound("CCS5101", "suggestion-thanks", "are named by no workflow, triage or figure", book, hasContact: false);

        JsonArray rules = Step(Step(Step(book, "routing")!, "triage")!, "serviceLevel")!["rules"]!.AsArray();
        JsonArray inputs = Step(Step(Step(book, "routing")!, "triage")!, "serviceLevel")!["inputs"]!.AsArray();
        rules.Insert(0, new JsonObject
        {
            ["code"] = "suggestion",
            ["when"] = new JsonArray([.. inputs.Select(input => JsonValue.Create((string?)input!["field"] == "need" ? "suggestion" : "-"))]),
            ["then"] = new JsonArray("suggestion-thanks"),
        });
        AssertFound("CCS5023", "suggestion-thanks", "need = suggestion", book);
    }

    [Fact]
    public void A_fault_that_is_passed_on_to_another_department_than_the_one_its_strategy_names() => AssertFound(
        "CCS7309", "technical-fault", "'legal'", Changed("routing/transfers/specialCases/rules/[technical-fault]/then/1", "legal"));

    [Fact]
    public void Two_numbers_that_must_agree_and_do_not() => AssertFound(
        "CCS1017", "PT25S", "PT20S", Changed("serviceLevels/policies/[contact-answer]/targets/[answer]/time/time", "PT25S"), hasContact: false);

    [Fact]
    public void The_shipped_standard_contradicts_itself_nowhere()
    {
        Assert.DoesNotContain(StandardBook.Shipped.Validate(), finding => finding.Severity == FindingSeverity.Error);
        Assert.Equal(
        [
            "CCS4014", // the working days of a provider in the European Union, which a bank gives
            "CCS5101", // the policies of other jurisdictions, and those whose clocks a host starts itself
            "CCS8209", // no bank has approved the wordings
            "CCS8401", // scripts that are said on occasions which are no steps
            "CCS9302", // the band that asks for care and changes no handling
            "CCS9303", // cards for people to read
            "CCS9911", // the template's fine on staff, whose legal basis a bank has to name
        ],
        StandardBook.Shipped.Validate().Select(finding => finding.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_shipped_standard_says_what_it_defines_and_nothing_asks_for() => Assert.Equal(
        ["elevated", "complaint-severity, customer-vulnerability", "change-reconfirmed, farewell, fraud-warning"],
        new[] { "CCS9302", "CCS9303", "CCS8401" }.Select(code => StandardBook.Shipped.Validate().Single(finding => finding.Code == code).Message.Split(": ")[1].TrimEnd('.')));

    /// <summary>That nothing was found where not everything was looked at shows nothing, and is told.</summary>
    [Fact]
    public void Tables_with_more_combinations_than_are_compared_say_so()
    {
        JsonNode book = JsonNode.Parse(StandardBook.Shipped.ToJson())!;
        JsonArray rules = book["routing"]!["transfers"]!["targets"]!["rules"]!.AsArray();
        string[] CodesOf(string field) =>
            [.. book["vocabulary"]!["fields"]!.AsArray().Single(words => words!["field"]!.GetValue<string>() == field)!["terms"]!.AsArray().Select(term => term!["code"]!.GetValue<string>())];
        string[][] combinations = [.. from topic in CodesOf("topic") from product in CodesOf("product") from need in CodesOf("need") select new[] { topic, product, need }];
        for (int i = 0; i < combinations.Length; i++)
        {
            rules.Insert(i, new JsonObject
            {
                ["code"] = $"more-{i}",
                ["when"] = new JsonArray([.. combinations[i].Select(code => JsonValue.Create(code)), "-"]),
                ["then"] = new JsonArray("credit-card-centre"),
            });
        }

        _ = StandardBook.TryParse(book.ToJsonString(), out _, out var findings);
        Assert.Contains("CCS7312", findings.Select(finding => finding.Code));
        Assert.DoesNotContain("CCS7312", StandardBook.Shipped.Validate().Select(finding => finding.Code));
    }

    private static void AssertFound(string code, string about, string says, JsonNode book, bool hasContact = true)
    {
        _ = StandardBook.TryParse(book.ToJsonString(), out _, out var findings);

        Finding found = findings.FirstOrDefault(finding => finding.Code == code)
            ?? throw new Xunit.Sdk.XunitException($"There is no {code} among: {string.Join("\n", findings)}");
        Assert.Contains(about, $"{found.Pointer} {found.Value} {found.Message}", StringComparison.Ordinal);
        Assert.True(findings.Any(finding => finding.Code == code && finding.ToString().Contains(says, StringComparison.Ordinal)), string.Join("\n", findings));
        Assert.True(!hasContact || found.Message.Contains(" = ", StringComparison.Ordinal) || found.Message.Contains("absent", StringComparison.Ordinal), found.Message);
    }

    /// <summary>The shipped book with one member changed; list items are named by their code in brackets.</summary>
    private static JsonNode Changed(string path, JsonNode value)
    {
        JsonNode book = JsonNode.Parse(StandardBook.Shipped.ToJson())!;
        string[] steps = path.Split('/');
        JsonNode at = book;
        foreach (string step in steps[..^1])
        {
            at = Step(at, step)!;
        }

        if (at is JsonArray list)
        {
            list[int.Parse(steps[^1], System.Globalization.CultureInfo.InvariantCulture)] = value;
        }
        else
        {
            at[steps[^1]] = value;
        }

        return book;
    }

    /// <summary>The shipped book with one entry more in a list, which is like another of it but for its code.</summary>
    private static JsonNode With(string list, string like, string code)
    {
        JsonNode book = JsonNode.Parse(StandardBook.Shipped.ToJson())!;
        JsonArray entries = list.Split('/').Aggregate(book, (at, step) => Step(at, step)!).AsArray();
        JsonNode entry = Step(entries, $"[{like}]")!.DeepClone();
        entry["code"] = code;
        entries.Add(entry);
        return book;
    }

    private static JsonNode? Step(JsonNode at, string step) => at is JsonArray list
        ? step[0] == '[' ? list.First(item => ((string?)item!["code"] ?? (string?)item["field"]) == step[1..^1]) : list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]
        : at[step];
}
