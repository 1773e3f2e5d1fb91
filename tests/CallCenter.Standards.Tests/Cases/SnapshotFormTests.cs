using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CallCenter.Standards.Book;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Cases;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Workflows;
using NodaTime;
using static CallCenter.Standards.Tests.ServiceLevels.ClockSample;
using ServiceCase = CallCenter.Standards.Tests.Workflows.ServiceCase;

namespace CallCenter.Standards.Tests.Cases;

/// <summary>A case that is written, and read under another version of the book: as it was, or told; never in another way unsaid.</summary>
public sealed class SnapshotFormTests
{
    private static readonly StandardBook Book = StandardBook.Shipped;
    private static readonly CaseRules<WorkItem> Rules = Book.Compile().Cases(WorkItem.Schema);

    private static readonly string Written = StandardJson.Write(
        CaseTimelineTests.Taken(Rules.Begin(), CaseTimelineTests.Event("1", "2026-01-05 01:00", "reported") with { Policies = [new("fault-level-1"), new("cn-complaint")] }).Advance(At("2026-01-05 02:20")).Snapshot);

    private static ServiceLevelPolicy Fault => Book.ServiceLevels.Policies.Single(policy => policy.Code == "fault-level-1");

    [Fact]
    public void A_snapshot_is_plain_json_that_names_what_the_case_stands_on()
    {
        using var json = JsonDocument.Parse(Written);
        JsonElement policy = json.RootElement.GetProperty("policies")[0];

        Assert.Equal(("fault-level-1", Fault.Version, 64), (policy.GetProperty("code").GetString(), policy.GetProperty("version").GetString(), policy.GetProperty("content").GetString()!.Length));
        Assert.Equal("2026-01-05T01:00:00Z", json.RootElement.GetProperty("events")[0].GetProperty("at").GetString());
        Assert.Empty(Rules.Resume(Read()).Refusals);
    }

    /// <summary>Snapshots that no timeline gives: each is told, and never read as a case with other steps or another version.</summary>
    public static TheoryData<string, Func<CaseSnapshot<WorkItem>, CaseSnapshot<WorkItem>>> Damaged => new()
    {
        { "a step twice", static whole => whole with { Steps = [.. whole.Steps, whole.Steps[0]], Version = whole.Version + 1 } },
        { "another identity", static whole => whole with { Steps = [whole.Steps[0] with { Id = "a/b/c/d/0" }, .. whole.Steps.Skip(1)] } },
        { "another run", static whole => whole with { Steps = [whole.Steps[0] with { RunId = "0" }, .. whole.Steps.Skip(1)] } },
        { "another role", static whole => whole with { Steps = [whole.Steps[0] with { To = "nobody-at-all" }, .. whole.Steps.Skip(1)] } },
        { "no steps", static whole => whole with { Steps = [] } },
        { "no steps, and their number taken off", static whole => whole with { Steps = [], Version = whole.Events.Count } },
        { "the last step lost", static whole => whole with { Steps = [.. whole.Steps.Take(whole.Steps.Count - 1)], Version = whole.Version - 1 } },
        { "version 0", static whole => whole with { Version = 0 } },
        { "version 99", static whole => whole with { Version = 99 } },
        { "the greatest version", static whole => whole with { Version = int.MaxValue } },
        { "emptied", static whole => whole with { Events = [], Steps = [], Policies = [] } },
    };

    [Theory]
    [MemberData(nameof(Damaged))]
    public void A_snapshot_that_no_timeline_gives_is_told(string what, Func<CaseSnapshot<WorkItem>, CaseSnapshot<WorkItem>> damage)
    {
        CaseSnapshot<WorkItem> whole = Rules.Resume(Read()).State.Advance(At("2026-01-05 06:00")).Snapshot;
        CaseSnapshot<WorkItem> damaged = StandardJson.Read<CaseSnapshot<WorkItem>>(StandardJson.Write(damage(whole)));
        Assert.True(whole.Steps.Count > 1, what);
        Assert.Empty(Rules.Resume(whole).Refusals);

        Assert.Contains(TimelineRefusalReason.Inconsistent, Rules.Resume(damaged).Refusals.Select(refusal => refusal.Reason));
    }

    /// <summary>The first and the last instant that there are begin a case as any other does.</summary>
    [Theory]
    [InlineData("-9998-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59.999999999Z")]
    public void A_case_at_the_ends_of_time_is_taken(string at)
    {
        TimelineEvent<WorkItem> first = CaseTimelineTests.Event("1", "2026-01-05 01:00", "reported") with { At = NodaTime.Text.InstantPattern.ExtendedIso.Parse(at).Value };

        CaseTimeline<WorkItem> taken = CaseTimelineTests.Taken(Rules.Begin(), first);

        Assert.Equal(1, taken.Version);
        Assert.Empty(Rules.Resume(StandardJson.Read<CaseSnapshot<WorkItem>>(StandardJson.Write(taken.Snapshot))).Refusals);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void An_event_has_an_identity(string? id) =>
        Assert.ThrowsAny<ArgumentException>(() => Rules.Begin().Evolve(CaseTimelineTests.Event("1", "2026-01-05 01:00", "reported") with { Id = id! }));

    [Fact]
    public void A_book_whose_other_parts_changed_and_texts_put_right_resume_the_case()
    {
        StandardBook other = Book with
        {
            Version = "2027",
            Kpis = Book.Kpis with { Kpis = [.. Book.Kpis.Kpis.Select(kpi => kpi with { Target = null })] },
            ServiceLevels = Changed(policy => policy with { Name = new LocalizedText("一级故障（更正）", "Fault of level 1, corrected") }),
        };

        Assert.Empty(Resumed(other));
    }

    [Fact]
    public void An_edit_in_place_of_a_policy_its_ladder_or_its_calendar_is_told()
    {
        StandardBook target = Book with { ServiceLevels = Changed(policy => policy with { Targets = [policy.Targets[0] with { Time = new ElapsedDuration(Duration.FromMinutes(20)) }, .. policy.Targets.Skip(1)] }) };
        StandardBook ladder = Book with { ServiceLevels = Book.ServiceLevels with { Ladders = [.. Book.ServiceLevels.Ladders.Select(known => known.Code == "fault-escalation" ? known with { StopsOnAcknowledgement = !known.StopsOnAcknowledgement } : known)] } };
        StandardBook calendar = Book with { Calendars = Book.Calendars with { Calendars = [.. Book.Calendars.Calendars.Select(WithAHoliday)] } };

        Assert.Equal(["changed-content fault-level-1 1"], Resumed(target));
        Assert.Equal(["changed-content fault-level-1 1"], Resumed(ladder));
        Assert.Equal(["changed-content cn-complaint 1"], Resumed(calendar).Where(told => told.Contains("complaint", StringComparison.Ordinal)));
    }

    [Fact]
    public void Another_version_in_force_is_told_and_a_later_one_changes_nothing()
    {
        StandardBook replaced = Book with { ServiceLevels = Changed(policy => policy with { Version = "2" }) };
        StandardBook later = Book with { ServiceLevels = Book.ServiceLevels with { Policies = [.. Book.ServiceLevels.Policies, Fault with { Version = "2", Effective = new LocalDate(2027, 1, 1) }] } };

        Assert.Equal(["other-version fault-level-1 1"], Resumed(replaced));
        Assert.Equal("fault-level-1 2", Assert.Single(replaced.Compile().Cases(WorkItem.Schema).Resume(Read()).Refusals).InForce);
        Assert.Empty(Resumed(later));
    }

    /// <summary>A case holds two promises by one event; the standard has one of them no longer, and the other as it was.</summary>
    [Fact]
    public void A_policy_that_is_gone_is_told_alone_and_the_case_keeps_its_events_and_its_other_promises()
    {
        CaseTimeline<WorkItem> both = CaseTimelineTests.Taken(Rules.Begin(), CaseTimelineTests.Event("1", "2026-01-05 01:00", "reported") with { Policies = [new("transfer-error"), new("fault-level-1")] });
        StandardBook without = Book with { ServiceLevels = Book.ServiceLevels with { Policies = [.. Book.ServiceLevels.Policies.Where(policy => policy.Code != "transfer-error")] } };

        Folded<CaseTimeline<WorkItem>, TimelineRefusal> resumed = without.Compile().Cases(WorkItem.Schema).Resume(both.Snapshot);

        Assert.Equal([(TimelineRefusalReason.PolicyGone, "transfer-error")], resumed.Refusals.Select(refusal => (refusal.Reason, refusal.Subject!)));
        Assert.Equal(both.Events, resumed.State.Events);
        Assert.Equal(["fault-level-1"], resumed.State.Policies.Select(policy => policy.Code));
    }

    /// <summary>The standard does not have the version of the workflow: the promises go on, and nothing is moved or decided from a place that is not known.</summary>
    [Fact]
    public void A_case_whose_workflow_is_gone_keeps_its_events_and_its_promises()
    {
        CaseTimeline<WorkItem> waiting = Rules.Begin();
        foreach (WorkflowEvent step in ServiceCase.At("awaiting-customer").Events)
        {
            waiting = CaseTimelineTests.Taken(waiting, TimelineEvent.Of<WorkItem>(step, null, step.Number == 1 ? [new("work-order")] : default));
        }

        WorkflowDefinition service = Book.Workflows.Workflows.Single(workflow => workflow.Code == "service");
        StandardBook other = Book with { Workflows = Book.Workflows with { Workflows = [.. Book.Workflows.Workflows.Select(workflow => workflow == service ? workflow with { Version = "99.0.0" } : workflow)] } };

        Folded<CaseTimeline<WorkItem>, TimelineRefusal> resumed = other.Compile().Cases(WorkItem.Schema).Resume(waiting.Snapshot);

        Assert.Equal([(TimelineRefusalReason.PlaceLost, $"service {service.Version}")], resumed.Refusals.Select(refusal => (refusal.Reason, refusal.Subject!)));
        Assert.Equal(waiting.Events, resumed.State.Events);
        Assert.Equal(waiting.Policies, resumed.State.Policies);
        Assert.Equal(default, resumed.State.Case);
        Assert.Equal(waiting.Events, resumed.State.Advance(At("2026-03-05 01:00")).Events);
        Assert.Equal(waiting.Case, Rules.Resume(resumed.State.Snapshot).State.Case);
    }

    [Fact]
    public void A_workflow_edited_in_place_is_told()
    {
        CaseTimeline<WorkItem> opened = Rules.Begin();
        foreach (WorkflowEvent step in ServiceCase.At("awaiting-customer").Events)
        {
            opened = CaseTimelineTests.Taken(opened, TimelineEvent.Of<WorkItem>(step));
        }

        WorkflowDefinition service = Book.Workflows.Workflows.Single(workflow => workflow.Code == "service");
        WorkflowDefinition edited = service with { States = [.. service.States.Select(state => state with { TimedMoves = [.. state.TimedMoves.Select(move => move with { After = new ElapsedDuration(Duration.FromDays(99)) })] })] };
        StandardBook other = Book with { Workflows = Book.Workflows with { Workflows = [.. Book.Workflows.Workflows.Select(workflow => workflow == service ? edited : workflow)] } };
        CaseSnapshot<WorkItem> snapshot = StandardJson.Read<CaseSnapshot<WorkItem>>(StandardJson.Write(opened.Snapshot));

        Assert.Equal(("service", service.Version), (snapshot.Workflow!.Code, snapshot.Workflow.Version));
        Assert.Empty(Rules.Resume(snapshot).Refusals);
        Assert.Equal([TimelineRefusalReason.ChangedContent], other.Compile().Cases(WorkItem.Schema).Resume(snapshot).Refusals.Select(refusal => refusal.Reason));
    }

    [Fact]
    public void Facts_of_a_hosts_own_type_are_written_by_its_own_serializer()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = JsonTypeInfoResolver.Combine(StandardJson.CasesOf(SnapshotFactsContext.Default.SnapshotFacts), StandardJson.Resolver) };
        var snapshot = new CaseSnapshot<SnapshotFacts>
        {
            Events = [new() { Id = "1", At = At("2026-01-05 01:00"), Facts = new SnapshotFacts("黄金", 7) }],
            Steps = [],
            Version = 1,
            Policies = [],
        };

        string json = JsonSerializer.Serialize(snapshot, options);

        Assert.Equal(snapshot, JsonSerializer.Deserialize<CaseSnapshot<SnapshotFacts>>(json, options));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<CaseSnapshot<SnapshotFacts>>(json.Replace("7", "\"x\"", StringComparison.Ordinal), options));
        Assert.ThrowsAny<Exception>(() => JsonSerializer.Serialize(snapshot));
    }

    /// <summary>A host keeps the state of a case within a record of its own; what the library does not know is left to the host's resolver.</summary>
    [Fact]
    public void A_state_within_a_hosts_own_record_is_read_through_the_standard()
    {
        Standard standard = Book.Compile();
        var options = new JsonSerializerOptions { TypeInfoResolver = JsonTypeInfoResolver.Combine(standard.Resolver, new DefaultJsonTypeInfoResolver()) };
        var kept = new KeptCase("c-1", ServiceCase.At("handling").State);

        KeptCase read = JsonSerializer.Deserialize<KeptCase>(JsonSerializer.Serialize(kept, options), options)!;

        Assert.Equal(kept, read);
        Assert.Equal("handling", read.State.State);
    }

    private sealed record KeptCase(string Id, CaseState State);

    private static CaseSnapshot<WorkItem> Read() => StandardJson.Read<CaseSnapshot<WorkItem>>(Written);

    private static string[] Resumed(StandardBook book) =>
    [
        .. book.Compile().Cases(WorkItem.Schema).Resume(Read()).Refusals.Select(refusal => $"{EnumCodes<TimelineRefusalReason>.CodeOf(refusal.Reason)} {refusal.Subject}"),
    ];

    private static ServiceLevelCatalogue Changed(Func<ServiceLevelPolicy, ServiceLevelPolicy> change) =>
        Book.ServiceLevels with { Policies = [.. Book.ServiceLevels.Policies.Select(policy => policy.Code == "fault-level-1" ? change(policy) : policy)] };

    private static BusinessCalendar WithAHoliday(BusinessCalendar calendar) => calendar.Shape is CalendarHours hours
        ? calendar with { Shape = hours with { Exceptions = [.. hours.Exceptions, new CalendarException { On = ExceptionDays.On(new LocalDate(2026, 6, 10)), Kind = CalendarExceptionKind.Closed, Name = new LocalizedText("停业", "Closed") }] } }
        : calendar;
}

/// <summary>What a host knows of its cases.</summary>
public sealed record SnapshotFacts(string Metal, int Purity);

[JsonSerializable(typeof(SnapshotFacts))]
internal sealed partial class SnapshotFactsContext : JsonSerializerContext;
