using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.SimulatedDay;

/// <summary>Makes the log of one weekday of a bank's service centre. The same seed gives the same bytes.</summary>
internal static class ServiceDayLog
{
    /// <summary>The seed of the bundled log.</summary>
    public const ulong BundledSeed = 20260310;

    private const string Header =
        "contact_id,arrived_at,channel,need,topic,segment,region,language,queue,team,agent,ivr_seconds,queued,wait_seconds,"
        + "talk_seconds,hold_seconds,wrap_up_seconds,outcome,resolved_first_contact,transferred,repeat_contact";

    private static readonly LocalDateTime Midnight = new(2026, 3, 10, 0, 0);

    /// <summary>The log as CSV text with line feeds.</summary>
    public static string Generate(ulong seed)
    {
        var variates = new Variates(new SplitMix64(seed));
        var demand = new Demand(variates);
        List<Visit> visits = new Centre(Roster.Build(), demand).Play(demand.Draw());
        IEnumerable<string[]> rows = Blemishes.Add(visits.Select(Row), variates);

        var text = new StringBuilder(Header).Append('\n');
        int id = 1;
        foreach (string[] row in rows)
        {
            text.Append("c-").Append(id++.ToString("00000", CultureInfo.InvariantCulture)).Append(',').AppendJoin(',', row).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The form in which the log writes a time of the day.</summary>
    internal static string Time(int second) => LocalDateTimePattern.GeneralIso.Format(Midnight.PlusSeconds(second));

    private static string[] Row(Visit v)
    {
        bool answered = v.Outcome == "answered";
        bool person = v.Outcome != "self-served";
        return
        [
            Time(v.Arrival), v.Channel, v.Profile.Need, v.Topic, v.Customer.Segment, v.Customer.Region, v.Customer.Language,
            person ? v.Queue : "", person ? v.Agent?.Team ?? Roster.TeamOf(v.Queue) : "", v.Agent?.Name ?? "",
            Number(v.IvrTime), v.Queued is { } queued ? Word(queued) : "", Number(v.Wait), Number(answered ? v.Talk : 0),
            answered && v.Channel == "phone" ? Number(v.Hold) : "", answered ? Number(v.WrapUp) : "",
            v.Outcome, answered ? Word(v.Resolved) : "", answered ? Word(v.Transferred) : "", Word(v.Repeat),
        ];
    }

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Word(bool flag) => flag ? "yes" : "no";
}
