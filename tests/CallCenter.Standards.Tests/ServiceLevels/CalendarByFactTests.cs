using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Cases;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Tests.ServiceLevels;

/// <summary>A promise is counted on the calendar of the case: of the customer's region, say.</summary>
public sealed class CalendarByFactTests
{
    private static readonly StandardBook Shipped = StandardBook.Shipped;

    /// <summary>Friday, 9 January 2026, 16:30 in China.</summary>
    private static readonly Instant Friday = DateTimeZoneProviders.Tzdb["Asia/Shanghai"].AtStrictly(new LocalDateTime(2026, 1, 9, 16, 30)).ToInstant();

    private static readonly StandardBook Bank = Shipped.With(Overlay("""{ "north": { "when": { "region": "\"north\"" }, "calendar": "always" }, "vip": { "when": { "segment": "vip" }, "calendar": "china-working-days" } }"""));

    [Theory]
    [InlineData("north", null, "always", 4)]
    [InlineData("north", "vip", "always", 4)]
    [InlineData("south", "vip", "china-working-days", null)]
    [InlineData("south", null, "china-service", null)]
    [InlineData(null, null, "china-service", null)]
    public void The_first_choice_that_is_for_the_case_counts(string? region, string? segment, string calendar, int? hours)
    {
        Standard standard = Bank.Compile();
        var facts = new ServiceCase { Kind = "work-order", Region = region, Segment = segment };

        TargetReading promise = Handle(standard.ServiceLevels.Read(facts, [Created], Friday));

        Assert.Equal(calendar, promise.Clock.Target.Calendar.Code);
        Assert.Equal(new BusinessDuration(Duration.FromHours(4)).DueFrom(Friday, standard.Calendars[calendar]), promise.Clock.Due);
        Assert.True(hours is null || promise.Clock.Due == Friday + Duration.FromHours(hours.Value));
    }

    [Fact]
    public void A_case_under_a_named_policy_is_counted_by_its_facts_and_it_is_told_where_there_are_none()
    {
        ServiceLevelEvaluator levels = Bank.Compile().ServiceLevels;

        ServiceLevelReading known = levels.Begin("work-order", new ServiceCase { Region = "north" }).Evolve(Created).State.Read(Friday);
        ServiceLevelReading unknown = levels.Begin("work-order").Evolve(Created).State.Read(Friday);

        Assert.Equal("always", Handle(known).Clock.Target.Calendar.Code);
        Assert.Empty(known.Findings);
        Assert.Equal("china-service", Handle(unknown).Clock.Target.Calendar.Code);
        Assert.Equal(("CCS5027", "/targets/handle/calendar"), Assert.Single(unknown.Findings) is var told ? (told.Code, told.Pointer) : default);
        Assert.Empty(Shipped.Compile().ServiceLevels.Begin("work-order").Evolve(Created).State.Read(Friday).Findings);
    }

    /// <summary>Another calendar takes the place of the one that the case is counted on, chosen or not.</summary>
    [Theory]
    [InlineData("north", "always", true)]
    [InlineData("north", "china-service", false)]
    [InlineData("south", "china-service", true)]
    [InlineData("south", "always", false)]
    public void What_a_case_would_be_due_on_another_calendar_is_asked_by_its_facts(string region, string inPlaceOf, bool isReplaced)
    {
        Standard standard = Bank.Compile();
        var facts = new ServiceCase { Kind = "work-order", Region = region };

        TargetReading read = Handle(standard.ServiceLevels.ReadOn("work-order", [Created], Friday, standard.Calendars["china-working-days"], inPlaceOf, facts: facts));

        Assert.Equal(isReplaced ? "china-working-days" : Handle(standard.ServiceLevels.Read(facts, [Created], Friday)).Clock.Target.Calendar.Code, read.Clock.Target.Calendar.Code);
    }

    [Fact]
    public void A_state_comes_back_on_the_calendar_of_its_case()
    {
        Standard standard = Bank.Compile();
        foreach (ServiceLevelState state in new[]
        {
            standard.ServiceLevels.Begin("work-order", new ServiceCase { Region = "north" }).Evolve(Created).State,
            standard.ServiceLevels.Begin(new ServiceCase { Kind = "work-order", Region = "north" }).Evolve(Created).State,
        })
        {
            ServiceLevelState again = standard.Read<ServiceLevelState>(StandardJson.Write(state));

            Assert.Equal(state, again);
            Assert.Equal("always", Handle(again.Read(Friday)).Clock.Target.Calendar.Code);
        }
    }

    [Fact]
    public void A_case_of_a_timeline_is_counted_by_the_facts_that_its_policy_began_with()
    {
        CaseRules<WorkItem> rules = Bank.Compile().Cases(WorkItem.Schema);
        TimelineEvent<WorkItem> Opened(ServiceCase? facts) => new() { Id = "1", At = Friday, Code = "created", Facts = new WorkItem(), Policies = [new PolicyChange("work-order") { Case = facts }] };
        CaseTimeline<WorkItem> north = rules.Begin().Evolve(Opened(new ServiceCase { Region = "north" })).State;
        CaseTimeline<WorkItem> other = rules.Begin().Evolve(Opened(null)).State;

        Assert.Equal(Friday + Duration.FromHours(4), Handle(north).Clock.Due);
        Assert.NotEqual(Handle(north).Clock.Due, Handle(other).Clock.Due);
        Assert.Empty(north.Findings);
        Assert.Equal("CCS5027", Assert.Single(other.Findings).Code);
        CaseSnapshot<WorkItem> kept = StandardJson.Read<CaseSnapshot<WorkItem>>(StandardJson.Write(north.Snapshot));
        Assert.Equal(Friday + Duration.FromHours(4), Handle(rules.Resume(kept).State).Clock.Due);

        static TargetReading Handle(CaseTimeline<WorkItem> timeline) => timeline.Read(Friday).Single(promise => promise.Target.Code == "handle");
    }

    /// <summary>The calendar of a region that changed is no change for the cases of another.</summary>
    [Fact]
    public void What_a_case_is_under_has_the_content_of_its_own_calendar()
    {
        StandardBook other = Shipped.With(Overlay("""{ "north": { "when": { "region": "\"north\"" }, "calendar": "always" }, "vip": { "when": { "segment": "vip" }, "calendar": "china-working-days" } }""")) with { };
        other = other with { Calendars = other.Calendars with { Calendars = other.Calendars.Calendars.Change("china-working-days", calendar => calendar with { Version = "own" }) } };
        DefinitionVersion Under(StandardBook book, ServiceCase facts) => book.Compile().ServiceLevels.Begin("work-order", facts).Evolve(Created).State.IdentityOf("work-order")!;

        Assert.Equal(Under(Bank, new ServiceCase { Region = "north" }), Under(other, new ServiceCase { Region = "north" }));
        Assert.NotEqual(Under(Bank, new ServiceCase { Segment = "vip" }), Under(other, new ServiceCase { Segment = "vip" }));
    }

    [Theory]
    [InlineData("""{ "north": { "when": { "region": "\"north\"" }, "calendar": "chinese-service" } }""", "CCS1011", "calendars/0/calendar")]
    [InlineData("""{ "north": { "when": { "regio": "\"north\"" }, "calendar": "always" } }""", "CCS2002", "calendars/0/when/regio")]
    [InlineData("""{ "north": { "when": { }, "calendar": "always" } }""", "CCS5026", "calendars/0/when")]
    [InlineData("""{ "north": { "when": { "kind": "complaint" }, "calendar": "always" } }""", "CCS5026", "calendars/0/when")]
    [InlineData("""{ "a": { "when": { "region": "\"n\", \"s\"" }, "calendar": "always" }, "b": { "when": { "region": "\"n\"", "segment": "vip" }, "calendar": "china-service" } }""", "CCS5026", "calendars/1/when")]
    public void What_is_wrong_with_a_choice_is_told_where_it_stands(string choices, string code, string place)
    {
        Shipped.TryWith([Overlay(choices)], out StandardBook? book, out ImmutableArray<Finding> findings);

        Finding found = Assert.Single((book?.Validate() ?? findings), finding => finding.Code == code);
        Assert.EndsWith(place[place.LastIndexOf('/')..], found.Pointer, StringComparison.Ordinal);
        Assert.Contains("calendars", found.Pointer, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_calendar_for_some_cases_moves_what_falls_due_for_them_alone()
    {
        var added = StandardDiff.Between(Shipped, Bank);
        var removed = StandardDiff.Between(Bank, Shipped with { Code = "own-bank" });

        DueMoved[] due = [.. added.Consequences.OfType<DueMoved>()];
        Assert.Equal(["region of the customer is “north”", "customer class is VIP"], due.Select(moved => Assert.Single(moved.Cases)).Select(part => Explanation.Of(ExplanationSentence.Of("consequence.witness", part with { Name = "fact" })).In(ExplanationLanguage.English)["For example: ".Length..^1]));
        Assert.Equal(due[0].Start + Duration.FromHours(4), due[0].After);
        Assert.Equal(due.Select(moved => moved.Cases.Length), removed.Consequences.OfType<DueMoved>().Select(moved => moved.Cases.Length));
        Assert.Empty(added.Consequences.OfType<PromiseMoved>());
    }

    [Fact]
    public void A_calendar_for_other_cases_is_told_with_one_of_them()
    {
        StandardBook later = Shipped.With(Overlay("""{ "north": { "when": { "region": "\"north\", \"east\"" }, "calendar": "always" }, "vip": { "when": { "segment": "vip" }, "calendar": "china-working-days" } }"""));

        RuleChanged changed = Assert.Single(StandardDiff.Between(Bank, later).Consequences.OfType<RuleChanged>());

        Assert.Equal(("serviceLevels/policies/work-order/targets/handle/calendars/north/when", "false", "true"), (changed.Path, changed.Before, changed.After));
        Assert.Equal("region = \"east\"", Assert.Single(changed.Witness.Values).ToString());
    }

    /// <summary>A choice by jurisdiction is held to the days of that jurisdiction, and settles the matter for the others.</summary>
    [Fact]
    public void A_calendar_by_jurisdiction_is_of_it()
    {
        string[] Told(string when, string calendar) => [.. Shipped.With(Overlay($$"""{ "own": { "when": { {{when}} }, "calendar": "{{calendar}}" } }""")).Validate()
            .Where(finding => finding.Code == "CCS5019" && finding.Pointer.Contains("/calendars/", StringComparison.Ordinal)).Select(finding => finding.Value!)];

        Assert.Equal(["england-wales-working-days"], Told("\"jurisdiction\": \"cn\"", "england-wales-working-days"));
        Assert.Empty(Told("\"jurisdiction\": \"gb\"", "england-wales-working-days"));
    }

    private static readonly CaseEvent Created = new("1", Friday, "created");

    private static TargetReading Handle(ServiceLevelReading reading) => reading.Targets.Single(target => target.Target.Code == "handle");

    private static StandardOverlay Overlay(string choices) => StandardOverlay.Parse($$"""
        { "format": 1, "code": "own-bank", "version": "1.0.0", "extends": { "code": "{{Shipped.Code}}", "version": "{{Shipped.Version}}", "hash": "{{Shipped.Hash}}" }, "provenance": { "kind": "bank", "citation": "Board decision 7" },
          "serviceLevels": { "policies": { "work-order": { "version": "own", "targets": { "handle": { "calendars": {{choices}} } } } } } }
        """);
}
