using System.Text.Json;
using CallCenter.Standards.Book;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Tests.ServiceLevels;
using CallCenter.Standards.Tests.Shared;
using CallCenter.Standards.Workflows;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using static CallCenter.Standards.Tests.ServiceLevels.ClockSample;
using ClockStory = CallCenter.Standards.Tests.Generators.ClockStory;
using ServiceCase = CallCenter.Standards.Tests.Workflows.ServiceCase;

namespace CallCenter.Standards.Tests.Forms;

/// <summary>States that stand on calendars, policies and workflows are written by name and content, and read through a standard: as they were, or not at all.</summary>
public sealed class NamedStateTests
{
    private static readonly string[] Cultures = ["tr-TR", "ar-SA", "de-DE"];

    private static readonly StandardBook Book = StandardBook.Shipped with
    {
        Calendars = new CalendarCatalogue { Calendars = [.. StandardBook.Shipped.Calendars.Calendars, Office.Calendar, Extended.Calendar, Never.Calendar] },
    };

    private static readonly Standard Standard = Book.Compile();
    private static readonly Standard Shipped = StandardBook.Shipped.Compile();
    private static readonly string[] States = ["triage", "handling", "awaiting-customer", "transferring", "feedback"];
    private static readonly Standard Services = StandardBook.Parse(ServiceLevelBook.Json).Compile();

    [Property(MaxTest = 200)]
    public Property A_clock_comes_back_as_it_was_and_goes_on() => Prop.ForAll(ClockStory.Arbitrary, story => Everywhere(() =>
    {
        ClockState read = Standard.Read<ClockState>(StandardJson.Write(story.State));

        return (read.Equals(story.State) && read.GetHashCode() == story.State.GetHashCode() && (story.Events.Length == 0 || !read.Equals(new ClockState(story.State.First)))
            && StandardJson.Write(story.State) == StandardJson.Write(read) && read.Target.Equals(story.State.Target) && read.Events == story.State.Events
            && StandardJson.Write(story.State.Read(story.Now)) == StandardJson.Write(read.Read(story.Now))
            && story.Events.All(happened => Standard.Read<ClockEvent>(StandardJson.Write(happened)) == happened)
            && read.Fold(story.Events) is { HasRefusals: false } again && ReferenceEquals(again.State, read)).Label(story.ToString());
    }));

    [Property(MaxTest = 200)]
    public Property A_reading_of_a_clock_says_the_same_in_another_process() => Prop.ForAll(ClockStory.Arbitrary, story => Everywhere(() =>
    {
        ClockReading reading = story.State.Read(story.Now);

        ClockReading read = StandardJson.Read<ClockReading>(StandardJson.Write(reading));
        return (DeepEquality.Difference(reading, read) is null && reading.Equals(read) && reading.GetHashCode() == read.GetHashCode()).Label(story.ToString());
    }));

    [Property(MaxTest = 200)]
    public Property The_promises_of_a_case_come_back_as_they_were_and_go_on() => Prop.ForAll(ServiceLevelStateProperties.Cases, events => Everywhere(() =>
    {
        Instant now = At("2026-04-01 00:00");
        ServiceLevelState[] states =
        [
            Services.ServiceLevels.Begin("general").Fold(events).State,
            Services.ServiceLevels.Begin("general", "2").Fold(events).State,
            Services.ServiceLevels.Begin(new Standards.ServiceLevels.ServiceCase { Priority = "high" }).Fold(events).State,
        ];
        return states.All(state =>
        {
            ServiceLevelState read = Services.Read<ServiceLevelState>(StandardJson.Write(state));
            ServiceLevelReading reading = state.Read(now);
            return state.Equals(read) && state.GetHashCode() == read.GetHashCode() && (state.Events.Count == 0 || !state.Equals(Services.ServiceLevels.Begin("general")))
                && state.Events == read.Events && StandardJson.Write(reading) == StandardJson.Write(read.Read(now))
                && DeepEquality.Difference(reading, StandardJson.Read<ServiceLevelReading>(StandardJson.Write(reading))) is null;
        }).Label(string.Join("; ", events.AsEnumerable()));
    }));

    [Fact]
    public void Where_a_case_stands_comes_back_as_it_was_in_every_state_of_the_service_workflow()
    {
        foreach (CaseState state in States.Select(state => ServiceCase.At(state).State).Append(default).Append(ServiceCase.Workflow.NewCase))
        {
            string json = StandardJson.Write(state);
            CaseState read = Shipped.Read<CaseState>(json);

            Assert.Equal(state, read);
            Assert.Equal(state.GetHashCode(), read.GetHashCode());
            Assert.Equal(json, StandardJson.Write(read));
        }
    }

    [Fact]
    public void What_stands_on_a_standard_is_read_through_one()
    {
        string json = StandardJson.Write(ClockSample.Clock(4).NotStarted);

        Assert.Contains("Standard.Read", Assert.Throws<JsonException>(() => StandardJson.Read<ClockState>(json)).Message, StringComparison.Ordinal);
        Assert.Contains("Standard.Read", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ClockState>(json)).Message, StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => StandardJson.Read<CaseState>(StandardJson.Write(ServiceCase.Workflow.NewCase)));
        Assert.Contains("no version '1' of calendar 'office'", Refused<ClockState>(StandardBook.Shipped with { Calendars = new CalendarCatalogue { Calendars = [.. Book.Calendars.Calendars.Select(calendar => calendar.Code == "office" ? calendar with { Version = "2" } : calendar)] } }, json), StringComparison.Ordinal);
        Assert.Contains("calendar 'office'", Refused<ClockState>(StandardBook.Shipped, json), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_edited_in_place_is_not_read_as_if_nothing_had_changed()
    {
        StandardBook calendars = Book with { Calendars = new CalendarCatalogue { Calendars = [.. Book.Calendars.Calendars.Select(calendar => calendar.Code == "office" ? calendar with { Shape = Extended.Calendar.Shape } : calendar)] } };
        StandardBook renamed = Book with { Calendars = new CalendarCatalogue { Calendars = [.. Book.Calendars.Calendars.Select(calendar => calendar.Code == "office" ? calendar with { Name = new("办公室", "The office") } : calendar)] } };
        string clock = StandardJson.Write(ClockSample.Clock(4).NotStarted);

        Assert.Contains("other content", Refused<ClockState>(calendars, clock), StringComparison.Ordinal);
        Assert.Equal("The office", renamed.Compile().Read<ClockState>(clock).Target.Calendar.Calendar.Name.English);

        string promises = StandardJson.Write(Services.ServiceLevels.Begin("urgent").Evolve(new CaseEvent("1", At("2026-02-02 01:00"), "opened")).State);
        Assert.Contains("of other content", Refused<ServiceLevelState>(StandardBook.Parse(ServiceLevelBook.With("PT2H", "PT3H")), promises), StringComparison.Ordinal);
        Assert.Contains("'1'", Refused<ServiceLevelState>(StandardBook.Parse(ServiceLevelBook.With("\"code\":\"urgent\",\"version\":\"1\"", "\"code\":\"urgent\",\"version\":\"7\"")), promises.Replace("\"policy\":\"urgent\"", "\"policy\":\"urgent\",\"version\":\"1\"", StringComparison.Ordinal)), StringComparison.Ordinal);

        string stands = StandardJson.Write(ServiceCase.At("awaiting-customer").State);
        WorkflowDefinition service = StandardBook.Shipped.Workflows.Workflows.Single(workflow => workflow.Code == "service");
        StandardBook workflows = StandardBook.Shipped with { Workflows = StandardBook.Shipped.Workflows with { Workflows = [.. StandardBook.Shipped.Workflows.Workflows.Select(workflow => workflow == service ? service with { Version = "9" } : workflow)] } };
        Assert.Contains("no version", Refused<CaseState>(workflows, stands), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"state\":\"awaiting-customer\"", "\"state\":\"nowhere\"", "no state 'nowhere'")]
    [InlineData("\"version\":", "\"versoin\":", "versoin")]
    public void A_state_that_does_not_fit_its_workflow_is_refused(string old, string @new, string told)
    {
        string json = StandardJson.Write(ServiceCase.At("awaiting-customer").State);
        Assert.Contains(old, json, StringComparison.Ordinal);

        Assert.Contains(told, Assert.Throws<JsonException>(() => Shipped.Read<CaseState>(json.Replace(old, @new, StringComparison.Ordinal))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reading_from_json_is_an_answer_and_no_clock()
    {
        TargetReading promise = Services.ServiceLevels.Begin("urgent").Evolve(new CaseEvent("1", At("2026-02-02 01:00"), "opened")).State.Read(At("2026-02-02 02:00")).Targets[0];

        Assert.NotNull(Services.ServiceLevels.Plan(promise).NextWake);
        Assert.Throws<ArgumentException>(() => Services.ServiceLevels.Plan(StandardJson.Read<TargetReading>(StandardJson.Write(promise))));
    }

    private static string Refused<T>(StandardBook book, string json) => Assert.Throws<JsonException>(() => book.Compile().Read<T>(json)).Message;

    private static Property Everywhere(Func<Property> check)
    {
        Property all = true.ToProperty();
        foreach (string culture in Cultures)
        {
            using var scope = new CultureScope(culture);
            all = all.And(check());
        }

        return all;
    }
}
