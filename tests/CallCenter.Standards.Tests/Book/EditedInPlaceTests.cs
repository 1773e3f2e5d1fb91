using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Tests.ServiceLevels;
using CallCenter.Standards.Tests.Shared;
using CallCenter.Standards.Workflows;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests.Book;

/// <summary>Content that changed between two books while its version did not: what is open under it would change with no word.</summary>
[Trait(Runtimes.Trait, Runtimes.Newest)]
public sealed class EditedInPlaceTests
{
    private static readonly StandardBook Shipped = StandardBook.Shipped;
    private static readonly StandardBook Renewed = Shipped with { Version = "next" };

    [Fact]
    public void A_book_has_not_changed_against_itself()
    {
        Assert.Empty(Shipped.EditedInPlace(Shipped));
        Assert.Empty(StandardBook.Parse(Shipped.ToJson()).EditedInPlace(Shipped));
        Assert.Empty(Renewed.EditedInPlace(Shipped));
    }

    [Fact]
    public void A_policy_whose_time_changed_needs_a_version()
    {
        StandardBook edited = Policy(Renewed, "work-order", policy => policy with { Targets = [policy.Targets[0] with { Time = new BusinessDuration(Duration.FromHours(2)) }, .. policy.Targets.Skip(1)] });
        Finding found = Assert.Single(edited.EditedInPlace(Shipped));

        Assert.Equal(("CCS1016", FindingSeverity.Warning, "work-order"), (found.Code, found.Severity, found.Value));
        Assert.Matches("^/serviceLevels/policies/[0-9]+$", found.Pointer);
        Assert.Empty(Policy(edited, "work-order", policy => policy with { Version = "2" }).EditedInPlace(Shipped));
    }

    [Fact]
    public void A_calendar_a_workflow_and_the_words_of_a_script_need_versions()
    {
        Assert.Equal(
            ["service-hours"],
            Values(RegulatoryCalendars.With(Renewed, Calendar("service-hours") with { Shape = new CalendarHours { Zone = "Asia/Shanghai", Week = WeeklyHours.EveryDay(LocalInterval.Hours(8, 20)) } })));
        WorkflowDefinition service = Shipped.Workflows.Workflows.Single(workflow => workflow.Code == "complaint");
        Assert.Equal(
            ["complaint"],
            Values(Renewed with { Workflows = Shipped.Workflows with { Workflows = Shipped.Workflows.Workflows.Replace(service, service with { Documents = [.. service.Documents, new WorkflowDocument { Code = "extra", Name = service.Name }] }) } }));
        Script script = Shipped.Scripts.Scripts[0];
        Assert.Equal(
            [script.Code],
            Values(Renewed with { Scripts = Shipped.Scripts with { Scripts = Shipped.Scripts.Scripts.SetItem(0, script with { Wordings = [script.Wordings[0] with { Text = new LocalizedText("您好。", "Good day.") }] }) } }).Distinct());
    }

    /// <summary>Cases and stored answers stand on what their policy, workflow or card asks as well: the same words mean something else there.</summary>
    [Fact]
    public void A_ladder_and_a_comparison_that_changed_are_told_of_what_names_them()
    {
        EscalationLadder ladder = Shipped.ServiceLevels.Ladders.Single(known => known.Code == "complaint-escalation");
        string[] escalated = [.. Shipped.ServiceLevels.Policies.Where(policy => policy.Targets.Any(target => target.Ladder == ladder.Code)).Select(policy => policy.Code)];
        StandardBook otherLadder = Renewed with { ServiceLevels = Renewed.ServiceLevels with { Ladders = Renewed.ServiceLevels.Ladders.Replace(ladder, ladder with { StopsOnAcknowledgement = !ladder.StopsOnAcknowledgement }) } };

        Assert.Equal(escalated.Order(StringComparer.Ordinal), Values(otherLadder).Order(StringComparer.Ordinal));
        Assert.All(otherLadder.EditedInPlace(Shipped), finding => Assert.Matches("^/serviceLevels/policies/[0-9]+$", finding.Pointer));
        Assert.NotEmpty(escalated);

        StandardBook Compared(string holds, string version) => StandardBook.Parse(FieldComparisonTests.Text(changed: holds)) with { Version = version };
        Finding[] told = [.. Compared("since-credential-change <= waiting", "2").EditedInPlace(Compared("since-credential-change < waiting", "1"))];
        Assert.Equal(["fraud", "watched"], told.Select(finding => finding.Value!).Order(StringComparer.Ordinal));
        Assert.Empty(Compared("since-credential-change < waiting", "2").EditedInPlace(Compared("since-credential-change < waiting", "1")));

        StandardTimeline.TryCreate(
            [new(Compared("since-credential-change < waiting", "1.0.0")), new(Compared("since-credential-change <= waiting", "2.0.0"), Effective: new(2030, 1, 1))], DateTimeZone.Utc, out _, out ImmutableArray<Finding> findings);
        Assert.Equal(2, findings.Count(finding => finding.Code == "CCS1016"));
    }

    [Fact]
    public void KPIs_tables_and_the_organisation_change_with_the_version_of_the_book()
    {
        StandardBook Edited(StandardBook book) => book with
        {
            Kpis = book.Kpis with { Kpis = [.. book.Kpis.Kpis.Select(kpi => kpi.Code == Targeted ? kpi with { Target = null } : kpi)] },
            Routing = book.Routing with { Triage = book.Routing.Triage with { Priority = book.Routing.Triage.Priority! with { Rules = [.. book.Routing.Triage.Priority!.Rules.Reverse()] } } },
            Organization = book.Organization with { Roles = [book.Organization.Roles[0] with { Kpis = [] }, .. book.Organization.Roles.Skip(1)] },
        };
        Assert.Equal(
            new[] { Shipped.Organization.Roles[0].Code, Targeted, Shipped.Routing.Triage.Priority!.Code }.Order(StringComparer.Ordinal), Values(Edited(Shipped)).Order(StringComparer.Ordinal));
        Assert.Empty(Values(Edited(Renewed)));
    }

    [Fact]
    public void What_came_left_or_stands_in_another_order_changes_the_book()
    {
        ImmutableArray<KpiDefinition> kpis = Shipped.Kpis.Kpis;
        Assert.Contains("policies", Values(Shipped with { ServiceLevels = Shipped.ServiceLevels with { Policies = [.. Shipped.ServiceLevels.Policies.Skip(1), Shipped.ServiceLevels.Policies[0]] } }));
        Assert.Contains("priorities", Values(Shipped with { Routing = Shipped.Routing with { Priorities = [Shipped.Routing.Priorities[0], Shipped.Routing.Priorities[2], Shipped.Routing.Priorities[1], Shipped.Routing.Priorities[3]] } }));
        Assert.Equal(["extra"], Values(Shipped with { Kpis = Shipped.Kpis with { Kpis = kpis.Add(kpis[0] with { Code = "extra" }) } }));
        Assert.Equal(["extra"], Shipped.EditedInPlace(Shipped with { Kpis = Shipped.Kpis with { Kpis = kpis.Add(kpis[0] with { Code = "extra" }) } }).Select(finding => finding.Value));
        Assert.Equal(["effective"], Values(Shipped with { Effective = Shipped.Effective.PlusDays(1) }));
        Assert.Empty(Values(Shipped with { Calendars = new CalendarCatalogue { Calendars = Shipped.Calendars.Calendars.Add(Calendar("service-hours") with { Version = "2", Effective = new LocalDate(2030, 1, 1) }) } }));
    }

    [Fact]
    public void Names_sources_and_confirmation_do_not_count()
    {
        BusinessCalendar calendar = Calendar("england-wales-working-days");
        StandardBook renamed = RegulatoryCalendars.With(Shipped, calendar with { Name = new LocalizedText("英格兰银行日", "Bank days"), Verified = true, Provenance = new(ProvenanceKind.Regulation, "confirmed") });

        Assert.Empty(Values(renamed with { Name = new LocalizedText("标准", "Standard") }));
    }

    [Fact]
    public void Two_names_of_a_version_tell_whether_one_was_edited_in_place()
    {
        var one = new DefinitionVersion("a", "1", "x");

        Assert.True(one.IsEditedIn(one with { Content = "y" }));
        Assert.False(one.IsEditedIn(one));
        Assert.False(one.IsEditedIn(one with { Version = "2", Content = "y" }));
        Assert.False(one.IsEditedIn(one with { Code = "b", Content = "y" }));
    }

    /// <summary>Of random policies, those are found whose content differs under one version, and no others.</summary>
    [Property(MaxTest = 40)]
    public Property Just_what_was_edited_in_place_is_found() => Prop.ForAll(
        Gen.SubListOf(Shipped.ServiceLevels.Policies.Select(policy => policy.Code)).SelectMany(edited => Gen.SubListOf(edited.ToArray()).Select(versioned => (edited, versioned))).ToArbitrary(),
        given =>
        {
            StandardBook book = Renewed;
            foreach (string code in given.edited)
            {
                book = Policy(book, code, policy => policy with
                {
                    Version = given.versioned.Contains(code) ? policy.Version + "+" : policy.Version,
                    Targets = [.. policy.Targets.Select(target => target with { Warnings = [.. target.Warnings, WarningThreshold.AtPercent(Percentage.FromPercent(99))] })],
                });
            }

            return Values(book).Order(StringComparer.Ordinal).SequenceEqual(given.edited.Except(given.versioned).Order(StringComparer.Ordinal));
        });

    private static string Targeted => Shipped.Kpis.Kpis.First(kpi => kpi.Target is not null).Code;

    private static string[] Values(StandardBook book) => [.. book.EditedInPlace(Shipped).Select(finding => finding.Value!)];

    private static BusinessCalendar Calendar(string code) => Shipped.Calendars.Calendars.Single(calendar => calendar.Code == code);

    private static StandardBook Policy(StandardBook book, string code, Func<ServiceLevelPolicy, ServiceLevelPolicy> change) =>
        book with { ServiceLevels = book.ServiceLevels with { Policies = [.. book.ServiceLevels.Policies.Select(policy => policy.Code == code ? change(policy) : policy)] } };
}
