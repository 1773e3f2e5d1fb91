using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Logs.CallLogs.Incoming;
using CallCenter.Standards.Logs.CallLogs.Mapping;
using CallCenter.Standards.Risk;
using NodaTime;

namespace CallCenter.Standards.Reports.Risk;

/// <summary>Scores the contacts of a log on every card in one pass, and reads the register and the indicators for its days.</summary>
internal sealed class RiskRun(RiskEvaluator risk, LogMap map, DateTimeZone zone, string? explain)
{
    private const int Noon = 12;

    private readonly IncomingContacts incoming = new(map);
    private readonly ImmutableArray<CardTally> tallies = TalliesOf(risk, new ToldFacts(map));
    private readonly ScoreBatch batch = new();
    private readonly List<ScoredContact> explained = [];

    /// <summary>Adds a contact as it was known when it came in.</summary>
    public void Add(in ContactRecord record, string? id)
    {
        Contact contact = incoming.Of(in record);
        batch.Add(in contact, id, record.Arrival.InZone(zone).Hour >= Noon, record.Arrival);
        if (explain is not null && id == explain)
        {
            explained.AddRange(tallies.Select(tally => tally.Score(contact, id)));
        }

        if (batch.IsFull)
        {
            Flush();
        }
    }

    /// <summary>All that was found; null for a log without contacts.</summary>
    /// <param name="report">The KPIs of the log.</param>
    /// <param name="days">Its days.</param>
    public RiskDay? ToDay(KpiReport report, DateInterval? days)
    {
        Flush();
        if (days is null)
        {
            return null;
        }

        ImmutableArray<RiskReading> register = risk.Register.Read(days.End);
        return new RiskDay
        {
            Section = risk,
            Days = days,
            Cards = [.. tallies.Select(tally => tally.ToResult())],
            Register = register,
            Warnings = risk.Register.Check(days.End),
            HeatMaps = [.. register.Select(reading => reading.Entry.Matrix).Distinct().Select(matrix => risk.Register.HeatMap(matrix, days.End))],
            Indicators = IndicatorReadings.Of(risk.Indicators, report, days.Start),
            Explained = [.. explained],
        };
    }

    private void Flush()
    {
        foreach (CardTally tally in tallies)
        {
            tally.Add(batch);
        }

        batch.Clear();
    }

    // Cards of a host's own records have nothing to score in a log.
    private static ImmutableArray<CardTally> TalliesOf(RiskEvaluator risk, ToldFacts told) =>
    [
        .. risk.Scorecards.All.Where(card => card.Record.Name == Contact.Schema.Definition.Name).Select(card => new CardTally(risk.Scorecards.OverContacts(card.Card.Code), told)),
    ];
}
