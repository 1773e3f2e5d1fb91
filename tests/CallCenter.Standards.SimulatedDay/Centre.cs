using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Simulation;
using CallCenter.Standards.Staffing;
using NodaTime;

namespace CallCenter.Standards.SimulatedDay;

/// <summary>The centre of the bundled day as a model to be simulated. From 10:40 to 11:50 the IVR is out of order, and customer data comes slowly.</summary>
internal static class Centre
{
    private const string Zone = "Asia/Shanghai";

    // How much longer a conversation takes while customer data comes slowly, and one in writing than one by telephone.
    private const double SlowSystem = 1.35, Writing = 1.8;

    private const double FaultFrom = 10 + (40 / 60.0), FaultTo = 11 + (50 / 60.0);

    // Customers an hour at each hour of a weekday, straight lines between: nearly none at night, peaks in the middle of the morning and of the afternoon.
    private static readonly double[] PerHour =
        [42, 27, 21, 19, 23, 42, 84, 178, 346, 478, 504, 446, 315, 326, 415, 462, 425, 336, 252, 215, 189, 158, 110, 68, 42];

    /// <summary>The day.</summary>
    public static LocalDate Date { get; } = new(2026, 3, 10);

    /// <summary>When the day begins.</summary>
    public static Instant Midnight { get; } = Date.AtMidnight().InZoneStrictly(DateTimeZoneProviders.Tzdb[Zone]).ToInstant();

    public static SimulationModel Model { get; } = new()
    {
        Sources = [.. Sources(isFault: false), .. Sources(isFault: true)],
        Agents = Staff.Agents,
        Roster = Staff.Plan(Date, Zone).ToRoster(),
        Lines = [new ChannelLines(Channels.Phone, 30)],
    };

    /// <summary>The model as JSON, an entry a line: what <c>ccstd what-if</c> reads.</summary>
    public static string Json => StandardJson.Write(Model).Replace("},{", "},\n{", StringComparison.Ordinal) + "\n";

    private static IEnumerable<ContactSource> Sources(bool isFault)
    {
        double slower = isFault ? SlowSystem : 1;
        foreach (Need need in Need.All)
        {
            bool isEmergency = need.Code == Needs.Emergency;
            ContactSource calls = Source($"phone-{need.Code}", isFault, need.Weight * (isEmergency ? 1 : 0.59), Kinds([Channels.Phone], [need]), need, slower, 1);
            yield return isFault ? calls : calls with { Ivr = Lognormal(28, 0.55), Containment = Share(need.EndInIvr) };
            if (!isEmergency)
            {
                // App, web and SMS pass complaints on to a chat.
                double share = need.Code == Needs.Complaint ? 0.40 : 0.18;
                yield return Source($"chat-{need.Code}", isFault, need.Weight * share, Kinds([Channels.Chat], [need]), need, slower * Writing, 1.5) with { Ivr = Lognormal(25, 0.5), Containment = Share(need.BotShare) };
            }
        }

        Need[] others = [.. Need.All.Where(need => need.Code is not (Needs.Complaint or Needs.Emergency))];
        Need usual = others[0];
        yield return Source("self-service", isFault, 0.22 * others.Sum(need => need.Weight), Kinds([Channels.App, Channels.Web, Channels.Sms], others), usual, slower * Writing, 1.5) with
        {
            Ivr = Lognormal(75, 0.7),
            Containment = Share(isFault ? 0.6 : 0.94),
        };
        yield return Source("video", isFault, 1, Kinds([Channels.Video], others), usual, slower * Writing, 1.5);
    }

    private static ContactSource Source(string code, bool isFault, double percent, IEnumerable<WeightedContact> contacts, Need need, double longer, double morePatient) => new()
    {
        Code = code + (isFault ? "-fault" : ""),
        Contacts = [.. contacts],
        Arrivals = new ArrivalProfile([.. Intervals(percent / 100, isFault)]),
        Talk = Lognormal(need.Talk * longer, 0.75),
        WrapUp = Lognormal(need.WrapUp, 0.5),
        Patience = new ExponentialPatience(Duration.FromSeconds(need.Patience * morePatient)),
        Resolved = Share(need.Resolved),
        Redial = new ReturnRule(Share(0.4), Lognormal(720, 0.5)) { Most = 1 },
    };

    // An emergency is for whoever is free, in any language.
    private static IEnumerable<WeightedContact> Kinds(string[] channels, Need[] needs) =>
        from channel in channels
        from need in needs
        from segment in new Weighted<string>[] { new(0.83, "ordinary"), new(0.17, "gold") }
        from language in need.Code == Needs.Emergency ? new Weighted<string?>[] { new(1, null) } : [new(0.94, "zh"), new(0.06, "en")]
        let weight = (channel switch { Channels.App => 13, Channels.Web => 6, Channels.Sms => 3, _ => 1 }) * need.Weight * segment.Weight * language.Weight
        select new WeightedContact(new Contact { Channel = channel, Need = need.Code, Segment = segment.Value, Language = language.Value }, Math.Round(weight, 4));

    /// <summary>Half hours, cut where the fault begins and ends; only those of the fault, or only the others.</summary>
    private static IEnumerable<ArrivalInterval> Intervals(double share, bool isFault)
    {
        double[] cuts = [.. Enumerable.Range(0, 49).Select(half => half / 2.0).Concat([FaultFrom, FaultTo]).Order()];
        foreach ((double from, double to) in cuts.Zip(cuts.Skip(1)).Where(cut => isFault == cut.First is >= FaultFrom and < FaultTo))
        {
            double middle = (from + to) / 2;
            int hour = (int)middle;
            double perHour = PerHour[hour] + ((PerHour[hour + 1] - PerHour[hour]) * (middle - hour));
            yield return new ArrivalInterval(Midnight + Minutes(from), Minutes(to) - Minutes(from), Math.Round(share * perHour * (to - from), 4));
        }
    }

    private static Duration Minutes(double hours) => Duration.FromMinutes((long)Math.Round(hours * 60));

    // The shape of talk times (Brown et al., JASA 2005).
    private static LognormalTime Lognormal(double median, double deviation) => new(Duration.FromSeconds(median), deviation);

    private static Percentage Share(double share) => Percentage.FromRatio((decimal)share);
}
