using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Warehouse.Tests;

/// <summary>Records of every sort of value: missing ones, words that the standard does not know, times to the tick, both sides of changes of clocks.</summary>
internal sealed class RandomFacts(int seed)
{
    private static readonly string[] Channels = ["phone", "chat", "app", "PHONE", "fax", "视频", "it's"];
    private static readonly string[] Needs = ["inquiry", "transaction", "complaint", "suggestion", "emergency", "unknown-need"];
    private static readonly string[] Teams = ["loans", "cards", "电话组", "l'équipe", "\u0001x", "😀", "\uFFFD"];

    private readonly Random random = new(seed);

    public ContactRecord[] Contacts(int count) => [.. Enumerable.Range(0, count).Select(_ => new ContactRecord
    {
        Channel = Text(Channels), Need = Text(Needs), Segment = Text(["retail", "gold", "private"]), Team = Text(Teams), Queue = Text(["q-1", "q-2", "Q-1"]), Agent = Text(["a", "b", "c"]), Language = Text(["zh", "en"]),
        Arrival = Moment(), IvrTime = Time(), Wait = Time() ?? Duration.Zero, Talk = Time() ?? Duration.Zero, Hold = Time(), WrapUp = Time(), Outcome = (ContactOutcome)random.Next(Enum.GetValues<ContactOutcome>().Length),
        Queued = Flag(), ResolvedAtFirstContact = Flag(), Transferred = Flag(), Repeat = Flag(),
    })];

    public SurveyResponse[] Surveys(int count) => [.. Enumerable.Range(0, count).Select(_ => new SurveyResponse
    {
        Time = Moment(), Audience = (SurveyAudience)random.Next(Enum.GetValues<SurveyAudience>().Length), Channel = Text(Channels), Team = Text(Teams), Csat = Whole(1, 5), Nps = Whole(0, 10), Ces = Whole(1, 7), Attitude = Whole(1, 5), Category = Text(["fees", "x"]),
    })];

    public StaffRecord[] Staff(int count) => [.. Enumerable.Range(0, count).Select(_ => new StaffRecord
    {
        PeriodStart = Moment(), Team = Text(Teams), Headcount = Amount(4), Leavers = Whole(0, 9), TrainingDue = Whole(0, 9), TrainingCompleted = Whole(0, 9), QualityReviews = Whole(0, 50), QualityPoints = Amount(2), Scheduled = Time(), Adherent = Time(),
        PlannedWork = Time(), Worked = Time(), LoggedIn = Time(), Available = Time(), HandlingTime = Time(), Budget = Amount(2), Cost = Amount(2),
    })];

    public WorkOrderRecord[] Orders(int count) => [.. Enumerable.Range(0, count).Select(_ => new WorkOrderRecord
    {
        Created = Moment(), Open = random.Next(2) == 0, Channel = Text(Channels), Need = Text(Needs), Team = Text(Teams), Category = Text(["transfer", "x"]), AssignmentTime = Time(), HandlingTime = Time(), Met = Flag(), SpecialBusiness = Flag(), Reopened = Flag(),
    })];

    private string? Text(string[] of) => random.Next(6) == 0 ? null : of[random.Next(of.Length)];

    private bool? Flag() => random.Next(3) switch { 0 => null, 1 => true, _ => false };

    private int? Whole(int least, int greatest) => random.Next(5) == 0 ? null : random.Next(least, greatest + 1);

    private decimal? Amount(int decimals) => random.Next(5) == 0 ? null : Math.Round((decimal)random.NextDouble() * 100_000, decimals);

    /// <summary>None, a bound of a test, or any to the tick.</summary>
    private Duration? Time() => random.Next(8) switch
    {
        0 => null,
        1 => Duration.Zero,
        2 => Duration.FromSeconds(20),
        3 => Duration.FromSeconds(20) + Duration.FromTicks(1),
        4 => Duration.FromSeconds(random.Next(0, 4000)),
        _ => Duration.FromTicks(random.NextInt64(0, 40_000_000_000)),
    };

    /// <summary>A microsecond of some days, on both sides of both changes of the clocks of Europe.</summary>
    private Instant Moment() => Instant.FromUtc(2026, random.Next(2) == 0 ? 3 : 10, random.Next(2) == 0 ? 28 : 25, 0, 0) + Duration.FromTicks(random.NextInt64(0, 3 * NodaConstants.TicksPerDay) / 10 * 10);
}
