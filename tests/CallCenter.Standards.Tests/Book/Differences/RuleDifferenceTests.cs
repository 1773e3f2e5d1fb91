using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CallCenter.Standards.Book;
using CallCenter.Standards.Callbacks;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Workflows;
using NodaTime;
using static CallCenter.Standards.Tests.Book.ChangedShipped;

namespace CallCenter.Standards.Tests.Book;

/// <summary>Who or what is treated otherwise where conditions and tables changed, with a witness that both standards are asked about.</summary>
public sealed class RuleDifferenceTests
{
    private static readonly Instant Noon = Instant.FromUtc(2027, 1, 4, 4, 0);

    [Fact]
    public void A_policy_for_fewer_cases_leaves_some_to_another_or_to_none()
    {
        StandardBook later = Policies(policies => policies.Change("work-order", policy => policy with { When = [.. policy.When, new FieldCondition("segment", "not(vip)")] }));

        RuleChanged changed = Assert.IsType<RuleChanged>(Assert.Single(Diff(later).Consequences));

        Assert.Equal((RuleKind.Policy, "service-case", "work-order", null), (changed.Kind, changed.Record, changed.Before, changed.After));
        Assert.Equal(["kind = \"work-order\"", "segment = \"vip\""], changed.Witness.Values.Select(value => value.ToString()).Order());
        var witness = new ServiceCase { Kind = "work-order", Segment = "vip" };
        Assert.Equal("work-order", Shipped.Compile().ServiceLevels.Select(in witness, Noon)?.Code);
        Assert.Null(later.Compile().ServiceLevels.Select(in witness, Noon));
        Assert.Contains("VIP", changed.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_policy_before_another_takes_its_cases()
    {
        ServiceLevelPolicy own = Shipped.ServiceLevels.Policies.Single(policy => policy.Code == "work-order") with { Code = "own-order", When = [new FieldCondition("kind", "work-order"), new FieldCondition("region", "\"north\"")] };

        RuleChanged changed = Assert.IsType<RuleChanged>(Assert.Single(Diff(Policies(policies => policies.Insert(0, own))).Consequences));

        Assert.Equal(("work-order", "own-order"), (changed.Before, changed.After));
    }

    /// <summary>Edits of the conditions and the order of policies: every witness is a case that both select otherwise, and what cases drawn at random show was told.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_case_that_is_promised_otherwise_is_told(int seed)
    {
        var random = new Random(seed);
        StandardBook later = Policies(policies => Edited(policies, random));
        if (later.Validate().Any(finding => finding.Severity == FindingSeverity.Error))
        {
            return;
        }

        (Standard before, Standard after) = (Shipped.Compile(), later.Compile());
        StandardDiff diff = StandardDiff.Between(before, after);

        HashSet<(string?, string?)> told = [];
        foreach (RuleChanged changed in diff.Consequences.OfType<RuleChanged>())
        {
            ServiceCase witness = CaseOf(changed.Witness);
            Assert.Equal((changed.Before, changed.After), (before.ServiceLevels.Select(in witness, Noon)?.Code, after.ServiceLevels.Select(in witness, Noon)?.Code));
            Assert.True(told.Add((changed.Before, changed.After)) && changed.Before != changed.After);
        }

        for (int i = 0; i < 400 && diff.IsComplete; i++)
        {
            ServiceCase drawn = Drawn(random);
            (string? was, string? now) = (before.ServiceLevels.Select(in drawn, Noon)?.Code, after.ServiceLevels.Select(in drawn, Noon)?.Code);
            Assert.True(was == now || told.Contains((was, now)), $"{drawn}: {was} to {now}");
        }
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 25)];

    [Fact]
    public void A_measure_that_counts_something_else_has_a_record_that_it_counts_now_or_no_more()
    {
        StandardBook later = Measure("answered", known => known with { Where = [.. known.Where, new("channel", "phone")] });

        RuleChanged changed = Assert.Single(Diff(later).Consequences.OfType<RuleChanged>());

        Assert.Equal((RuleKind.Condition, "kpis/measures/answered/where", "true", "false"), (changed.Kind, changed.Path, changed.Before, changed.After));
        Assert.DoesNotContain(changed.Witness.Values, value => value.ToString() == "channel = \"phone\"");
        long Counted(StandardBook book) => (long)book.Compile().Kpis.Accumulate(ContactRecord.Schema, [new ContactRecord { Outcome = ContactOutcome.Answered, Channel = "chat" }]).Totals.Total("answered")!.Value;
        Assert.Equal((1, 0), (Counted(Shipped), Counted(later)));
    }

    [Fact]
    public void Authority_for_other_cases_is_shown_by_a_request()
    {
        StandardBook later = Grant("team-leader", "small-compensation", grant => grant with { When = [.. grant.When, new FieldCondition("risk", "false")] });

        RuleChanged changed = Assert.Single(Diff(later).Consequences.OfType<RuleChanged>());

        Assert.Equal((RuleKind.Condition, "authority-request", "organization/roles/team-leader/authorities/small-compensation/when", "true", "false"), (changed.Kind, changed.Record, changed.Path, changed.Before, changed.After));
        Assert.All(changed.Witness.Values, value => Assert.Equal("risk = true", value.ToString()));
    }

    [Fact]
    public void Another_trigger_of_callbacks_has_an_occasion_that_is_answered_otherwise()
    {
        DecisionTable triggers = Shipped.Callbacks.Triggers!;
        int gone = 0;
        StandardBook later = Shipped with { Callbacks = Shipped.Callbacks with { Triggers = triggers with { Rules = triggers.Rules.RemoveAt(gone) } } };

        RuleChanged changed = Diff(later).Consequences.OfType<RuleChanged>().First();

        Assert.Equal((RuleKind.Table, "callback-occasion", triggers.Rules[gone].Then[0].Trim('"')), (changed.Kind, changed.Record, changed.Before));
        Witness facts = changed.Witness;
        var occasion = new CallbackOccasion
        {
            Item = new WorkItem
            {
                Contact = new Contact { Need = Text(facts, "need"), Complexity = Text(facts, "complexity") is { } told && EnumCodes<Complexity>.TryParse(told, out Complexity complexity) ? complexity : null },
                Csat = Number(facts, "csat"),
                Nps = Number(facts, "nps"),
            },
            SecondHandling = Text(facts, "second-handling") == "true",
        };
        Assert.Equal((changed.Before, changed.After), (ReasonOf(Shipped, occasion), ReasonOf(later, occasion)));

        static string? ReasonOf(StandardBook book, CallbackOccasion occasion) => book.Compile().Callbacks.Trigger(occasion, Noon).Reason?.Code;

        static int? Number(Witness facts, string field) => Text(facts, field) is { } number ? int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    [Fact]
    public void Conditions_that_are_written_otherwise_and_ask_the_same_have_no_consequence()
    {
        Assert.Empty(Diff(Policies(policies => policies.Change("work-order", policy => policy with { When = [.. policy.When.Select(test => test with { Tests = $"{test.Tests}, {test.Tests}" })] }))).Consequences);
        Assert.Empty(Diff(Grant("team-leader", "small-compensation", grant => grant with { When = [.. grant.When.AsEnumerable().Reverse()] })).Consequences);
    }

    /// <summary>A flag that compares otherwise routes and scores other contacts: the witness has values for which only one of both comparisons holds.</summary>
    [Theory]
    [InlineData("since-credential-change < waiting", "since-credential-change <= waiting")]
    [InlineData("since-credential-change < waiting", "since-credential-change < waiting + duration(\"PT5M\")")]
    [InlineData("since-credential-change < waiting", "waiting < since-credential-change")]
    public void A_comparison_that_says_something_else_has_contacts_of_which_only_one_holds(string was, string now)
    {
        Standard before = Compared(was).Compile();
        Standard after = Compared(now).Compile();

        StandardDiff diff = StandardDiff.Between(before, after);

        Assert.True(diff.IsComplete);
        ContactDifference[] routes = [.. diff.Consequences.OfType<RouteChanged>().Select(route => route.Witness)];
        Assert.NotEmpty(routes);
        Assert.All(routes, witness => Assert.NotEqual(before.Routing.Triage(witness.Contact, witness.BandBefore).Priority?.Code, after.Routing.Triage(witness.Contact, witness.BandAfter).Priority?.Code));
        BandChanged[] bands = [.. diff.Consequences.OfType<BandChanged>()];
        Assert.NotEmpty(bands);
        Assert.All(bands, band => Assert.NotEqual(before.Risk.Score("fraud", band.Contact).Band.Code, after.Risk.Score("fraud", band.Contact).Band.Code));
        Assert.True(StandardDiff.Between(before, Compared(was).Compile()).IsEmpty);
    }

    private static StandardBook Compared(string holds)
    {
        JsonNode book = JsonNode.Parse(Shipped.ToJson())!;
        book["vocabulary"]!["comparisons"] = JsonNode.Parse($$"""[{ "code": "changed-while-waiting", "name": { "en": "Changed while waiting" }, "holds": "{{holds.Replace("\"", "\\\"", StringComparison.Ordinal)}}", "provenance": { "kind": "bank", "citation": "1" } }]""");
        ComparedBook.Ask(book);
        return StandardBook.Parse(book.ToJsonString());
    }

    private static StandardBook Policies(Func<ImmutableArray<ServiceLevelPolicy>, ImmutableArray<ServiceLevelPolicy>> change) => Shipped with { ServiceLevels = Shipped.ServiceLevels with { Policies = change(Shipped.ServiceLevels.Policies) } };

    private static ImmutableArray<ServiceLevelPolicy> Edited(ImmutableArray<ServiceLevelPolicy> policies, Random random)
    {
        for (int edits = random.Next(1, 4); edits > 0; edits--)
        {
            int at = random.Next(policies.Length);
            int other = random.Next(policies.Length);
            policies = random.Next(4) switch
            {
                0 => policies.SetItem(at, policies[other]).SetItem(other, policies[at]),
                1 => policies.SetItem(at, policies[at] with { When = policies[at].When.RemoveAll(test => test.Field != "kind") }),
                2 => policies.SetItem(at, policies[at] with { When = [.. policies[at].When.Where(test => test.Field != "segment"), new FieldCondition("segment", random.Next(2) == 0 ? "vip" : "not(vip)")] }),
                _ => policies.SetItem(at, policies[at] with { When = [.. policies[at].When.Where(test => test.Field != "region"), new FieldCondition("region", "\"north\", null")] }),
            };
        }

        return policies;
    }

    private static ServiceCase Drawn(Random random)
    {
        ServiceLevelPolicy policy = Shipped.ServiceLevels.Policies[random.Next(Shipped.ServiceLevels.Policies.Length)];
        string? Of(string field) => policy.When.FirstOrDefault(test => test.Field == field)?.Tests.Split(',')[0].Trim().Trim('"') is { } value && !value.Contains('(', StringComparison.Ordinal) && random.Next(6) > 0 ? value : null;
        return new ServiceCase
        {
            Kind = Of("kind"),
            Need = Of("need"),
            Priority = Of("priority"),
            Severity = Of("severity"),
            Complexity = Of("complexity"),
            Channel = Of("channel"),
            Product = Of("product"),
            Jurisdiction = Of("jurisdiction"),
            Segment = random.Next(3) switch { 0 => "vip", 1 => "ordinary", _ => Of("segment") },
            Region = random.Next(3) switch { 0 => "north", 1 => "south", _ => null },
        };
    }

    private static string? Text(Witness facts, string field) => facts.Values.FirstOrDefault(value => value.Field == field).Literal is { } literal && literal != "null" ? literal.Trim('"') : null;

    private static ServiceCase CaseOf(Witness facts)
    {
        bool? Flag(string field) => Text(facts, field) is { } flag ? flag == "true" : null;
        var answer = new TriageAnswer { About = default, At = default, IsRisk = Flag("risk"), Strategy = Text(facts, "strategy"), StopsAtOnce = Flag("stops-at-once") ?? Flag("stopped"), IsDiverted = Flag("diverted") };
        bool isAnswered = answer != new TriageAnswer { About = default, At = default };
        return new()
        {
            Kind = Text(facts, "kind"),
            Need = Text(facts, "need"),
            Priority = Text(facts, "priority"),
            Severity = Text(facts, "severity"),
            Complexity = Text(facts, "complexity"),
            Channel = Text(facts, "channel"),
            Segment = Text(facts, "segment"),
            Product = Text(facts, "product"),
            Region = Text(facts, "region"),
            Jurisdiction = Text(facts, "jurisdiction"),
            Triage = isAnswered ? TriageStanding.Of(answer, default) : default,
        };
    }

    private static StandardDiff Diff(StandardBook later) => StandardDiff.Between(Shipped, later);
}
