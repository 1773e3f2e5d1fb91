using System.Globalization;
using System.Text;
using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Simulation;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.SimulatedDay;

/// <summary>Makes the log of one weekday of a bank's service centre: its model, simulated through the shipped standard, and what a simulation does not tell. The same seed gives the same bytes.</summary>
internal static class ServiceDayLog
{
    /// <summary>The seed of the bundled log.</summary>
    public const ulong BundledSeed = 20260310;

    private const string Header =
        "contact_id,arrived_at,channel,need,topic,segment,region,language,queue,team,agent,ivr_seconds,queued,wait_seconds,"
        + "talk_seconds,hold_seconds,wrap_up_seconds,outcome,resolved_first_contact,transferred,repeat_contact";

    private static readonly Weighted<string>[] Segments = [new(68, "retail"), new(9, "small-business"), new(3, "private"), new(3, "corporate")];
    private static readonly Weighted<string>[] Regions = [new(34, "east"), new(24, "south"), new(22, "north"), new(12, "southwest"), new(8, "northeast")];
    private static readonly Weighted<string>[] Languages = [new(94, "zh"), new(6, "en")];

    /// <summary>The log as CSV text with line feeds.</summary>
    public static string Generate(ulong seed)
    {
        IEnumerable<SimulatedContact> contacts = CentreSimulation.Compile(Centre.Model, StandardBook.Shipped.Compile().Routing).Run(seed)
            .Where(contact => Second(contact.Record.Arrival) < NodaConstants.SecondsPerDay)
            .OrderBy(contact => contact.Record.Arrival).ThenBy(contact => contact.Id, StringComparer.Ordinal);
        IEnumerable<string[]> rows = Blemishes.Add(contacts.Select(contact => Row(contact, seed)), Drawn(seed, "blemishes"));

        var text = new StringBuilder(Header).Append('\n');
        int id = 1;
        foreach (string[] row in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"c-{id++:00000},").AppendJoin(',', row).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The form in which the log writes a time of the day.</summary>
    internal static string Time(int second) => LocalDateTimePattern.GeneralIso.Format(Centre.Date.AtMidnight().PlusSeconds(second));

    private static string[] Row(SimulatedContact contact, ulong seed)
    {
        ContactRecord record = contact.Record;
        Need need = Need.Of(record.Need);
        Variates customer = Drawn(seed, "customer/" + contact.Id[..contact.Id.LastIndexOf('/')]);
        Variates attempt = Drawn(seed, "attempt/" + contact.Id);
        string segment = record.Segment == "gold" ? "gold" : customer.Pick(Segments);
        (string topic, string region, string language) = (customer.Pick(need.Topics), customer.Pick(Regions), record.Language ?? customer.Pick(Languages));
        bool isRepeat = customer.Chance(need.Repeat) || contact.Attempt > 0;

        // The moments of a contact are cut to the second and times are what lies between, so that nobody serves two callers within a second.
        Instant asks = record.Arrival + (record.IvrTime ?? default);
        Instant answers = asks + record.Wait;
        Instant hangsUp = answers + record.Talk;
        Instant ends = hangsUp + (record.WrapUp ?? default);

        // The model has settled whoever hung up in the IVR.
        bool isCall = record.Channel == Channels.Phone;
        bool isLost = isCall && record.Outcome == ContactOutcome.SelfServed && attempt.Chance(1 - (need.IvrShare / need.EndInIvr));
        bool isSettled = record.Outcome == ContactOutcome.SelfServed && !isLost;
        bool isAnswered = record.Outcome == ContactOutcome.Answered;

        // What the agent made of it, and for how long the customer was on hold, changes nothing in the queue.
        bool isTransferred = attempt.Chance(need.Transferred);
        bool isResolved = attempt.Chance(isTransferred ? need.Resolved * 0.6 : need.Resolved);
        int hold = attempt.Chance(0.22) ? Math.Min(Between(answers, hangsUp) / 2, attempt.LognormalSeconds(28, 0.6)) : 0;
        string queue = isSettled ? "" : QueueOf(contact, isCall, language);
        return
        [
            Time(Second(record.Arrival)), ChannelOf(record.Channel!, isSettled), need.Code, topic, segment, region, language,
            queue, record.Team ?? TeamOf(queue), record.Agent ?? "",
            Number(Between(record.Arrival, asks)), isSettled || record.Outcome == ContactOutcome.Blocked ? "" : Word(!isLost && record.Queued == true),
            Number(Between(asks, answers)), Number(Between(answers, hangsUp)), isAnswered && isCall ? Number(hold) : "", isAnswered ? Number(Between(hangsUp, ends)) : "",
            isLost ? "abandoned" : OutcomeOf(record.Outcome), isAnswered ? Word(isResolved) : "", isAnswered ? Word(isTransferred) : "", Word(isRepeat),
        ];
    }

    // Who asks for a person in the app, on the web or by SMS is served in a chat.
    private static string ChannelOf(string channel, bool isSettled) => channel switch
    {
        Channels.Phone when isSettled => Channels.Ivr,
        Channels.Phone or Channels.Video => channel,
        _ => isSettled ? channel : Channels.Chat,
    };

    private static string QueueOf(SimulatedContact contact, bool isCall, string language) => !isCall ? "online" : contact.Triage.Queue?.Code switch
    {
        "emergency" => "phone-emergency",
        "complaints" => "phone-complaints",
        _ => language == "en" ? "phone-english" : "phone-service",
    };

    private static string TeamOf(string queue) => queue switch
    {
        "phone-emergency" => "card-centre",
        "phone-complaints" => "complaint-handling",
        "phone-english" => "international",
        "phone-service" => "personal-finance",
        "online" => "online-service",
        _ => "",
    };

    private static string OutcomeOf(ContactOutcome outcome) => outcome switch
    {
        ContactOutcome.Answered => "answered",
        ContactOutcome.SelfServed => "self-served",
        ContactOutcome.Blocked => "blocked",
        _ => "abandoned",
    };

    private static int Second(Instant moment) => (int)((moment - Centre.Midnight).ToInt64Nanoseconds() / NodaConstants.NanosecondsPerSecond);

    private static int Between(Instant from, Instant to) => Second(to) - Second(from);

    private static Variates Drawn(ulong seed, string use) => new(new RandomNumbers(seed, "log/" + use).NextShare);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Word(bool flag) => flag ? "yes" : "no";
}
