using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Routing;
using NodaTime;

namespace CallCenter.Standards.SimulatedDay;

/// <summary>Who works at the centre: teams with what they can do, and the shifts of the day.</summary>
internal static class Staff
{
    private const string Night = "night";

    // What the strategies for complaints and for emergencies ask of an agent.
    private const string Compensate = "small-compensation", StartPlan = "start-level-2-plan";

    private static readonly (string Code, string Chinese, double From, double Break, double To)[] Shifts =
        [("early", "早班", 6.5, 11, 15), ("day", "中班", 8.5, 12.5, 17.5), ("late", "晚班", 13.5, 18.5, 22)];

    private static readonly ChannelLoad Phone = new(Channels.Phone, 1, IsExclusive: true), Video = new(Channels.Video, 1, IsExclusive: true);

    // By shift: early, day, late.
    private static readonly (int[] PerShift, Agent Like)[] Teams =
    [
        ([5, 6, 5], Like("personal-finance", 1, ["zh"], [Phone], [], ("general-service", 2))),
        ([1, 1, 1], Like("international", 1, ["en", "zh"], [Phone, Video], [], ("general-service", 1))),
        ([3, 3, 3], Like("card-centre", 1, ["zh"], [Phone], [StartPlan], ("general-service", 1), ("emergency-response", 1))),
        ([3, 3, 3], Like("complaint-handling", 1, ["en", "zh"], [Phone], [Compensate], ("general-service", 1), ("complaint-handling", 2))),
        ([3, 3, 3], Like("online-service", 2, ["en", "zh"], Written(2), [Compensate], ("general-service", 2), ("written-service", 2), ("complaint-handling", 2))),
        ([4], Like("night-desk", 1, ["en", "zh"], [Phone, .. Written(1)], [Compensate, StartPlan], ("general-service", 1), ("written-service", 1), ("complaint-handling", 2), ("emergency-response", 1))),
    ];

    private static readonly (Agent Agent, string Shift)[] Rostered = [.. Place()];

    public static ImmutableArray<Agent> Agents { get; } = [.. Rostered.Select(one => one.Agent)];

    /// <summary>The night shift of the day before reaches into the day.</summary>
    public static ShiftPlan Plan(LocalDate date, string zone) => new()
    {
        Zone = zone,
        Templates = [.. Shifts.SelectMany(shift => Enumerable.Range(1, 3).Select(turn => Template(shift, turn))), new() { Code = Night, Name = new LocalizedText("夜班", "Night"), Hours = Hours(21.5, 8) }],
        Shifts = [.. Rostered.Select(one => new ShiftAssignment(one.Agent.Code, ExceptionDays.Through(date.PlusDays(one.Shift == Night ? -1 : 0), date), one.Shift))],
    };

    private static IEnumerable<(Agent Agent, string Shift)> Place()
    {
        int number = 0;
        foreach ((int[] perShift, Agent like) in Teams)
        {
            for (int shift = 0; shift < perShift.Length; shift++)
            {
                for (int place = 0; place < perShift[shift]; place++)
                {
                    Agent agent = like with { Code = string.Create(CultureInfo.InvariantCulture, $"agent-{++number:00}") };
                    yield return (agent, perShift.Length == 1 ? Night : Code(Shifts[shift].Code, 1 + (place % 3)));
                }
            }
        }
    }

    // Breaks of half an hour start one after the other, so that a team never leaves together.
    private static ShiftTemplate Template((string Code, string Chinese, double From, double Break, double To) shift, int turn) => new()
    {
        Code = Code(shift.Code, turn),
        Name = new LocalizedText($"{shift.Chinese}{turn}", Code(shift.Code, turn)),
        Hours = Hours(shift.From, shift.To),
        Breaks = [new ShiftBreak(Hours(shift.Break + ((turn - 1) * 0.5), shift.Break + (turn * 0.5)), "meal")],
    };

    private static string Code(string shift, int turn) => string.Create(CultureInfo.InvariantCulture, $"{shift}-{turn}");

    private static LocalInterval Hours(double from, double to) => new(LocalTime.Midnight.PlusMinutes((long)(from * 60)), LocalTime.Midnight.PlusMinutes((long)(to * 60)));

    private static ChannelLoad[] Written(int each) =>
        [new(Channels.Chat, each), new(Channels.App, each), new(Channels.Web, each), new(Channels.Sms, each), Video];

    private static Agent Like(string team, int most, string[] languages, ChannelLoad[] channels, string[] authorities, params (string Skill, int Level)[] skills) => new()
    {
        Code = team,
        Teams = [team],
        Languages = [.. languages],
        Channels = [.. channels],
        MostAtATime = most,
        Authorities = [.. authorities.Select(code => new AuthorityLimit(code))],
        Skills = [.. skills.Select(one => new SkillLevel(one.Skill, one.Level))],
    };
}
