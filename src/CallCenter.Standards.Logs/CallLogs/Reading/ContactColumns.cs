using CallCenter.Standards.Kpis;
using CallCenter.Standards.Logs.CallLogs.Reading.Columns;
using CsvHelper;
using NodaTime;

namespace CallCenter.Standards.Logs.CallLogs.Reading;

/// <summary>The columns of every field of a contact.</summary>
internal sealed class ContactColumns(ColumnFactory columns)
{
    private readonly Column<string?> channel = columns.Text("channel");
    private readonly Column<string?> need = columns.Text("need");
    private readonly Column<string?> topic = columns.Text("topic");
    private readonly Column<string?> segment = columns.Text("segment");
    private readonly Column<string?> region = columns.Text("region");
    private readonly Column<string?> language = columns.Text("language");
    private readonly Column<string?> agent = columns.Text("agent");
    private readonly Column<string?> team = columns.Text("team");
    private readonly Column<string?> queue = columns.Text("queue");
    private readonly Column<Instant> arrival = columns.Arrival("arrival");
    private readonly Column<Duration?> ivrTime = columns.Duration("ivr-time", required: false);
    private readonly Column<Duration?> wait = columns.Duration("wait", required: true);
    private readonly Column<Duration?> talk = columns.Duration("talk", required: true);
    private readonly Column<Duration?> hold = columns.Duration("hold", required: false);
    private readonly Column<Duration?> wrapUp = columns.Duration("wrap-up", required: false);
    private readonly Column<ContactOutcome> outcome = columns.Outcome("outcome");
    private readonly Column<bool?> queued = columns.Flag("queued");
    private readonly Column<bool?> resolved = columns.Flag("resolved-at-first-contact");
    private readonly Column<bool?> transferred = columns.Flag("transferred");
    private readonly Column<bool?> repeat = columns.Flag("repeat");

    /// <summary>Reads all columns.</summary>
    /// <returns>Null, or the first reason why the row is invalid.</returns>
    public RowFault? Read(CsvReader row, out ContactRecord contact)
    {
        RowFault? reason = null;
        contact = new ContactRecord
        {
            Channel = Take(channel, row, ref reason),
            Need = Take(need, row, ref reason),
            Topic = Take(topic, row, ref reason),
            Segment = Take(segment, row, ref reason),
            Region = Take(region, row, ref reason),
            Language = Take(language, row, ref reason),
            Agent = Take(agent, row, ref reason),
            Team = Take(team, row, ref reason),
            Queue = Take(queue, row, ref reason),
            Arrival = Take(arrival, row, ref reason),
            IvrTime = Take(ivrTime, row, ref reason),
            Wait = Take(wait, row, ref reason) ?? Duration.Zero,
            Talk = Take(talk, row, ref reason) ?? Duration.Zero,
            Hold = Take(hold, row, ref reason),
            WrapUp = Take(wrapUp, row, ref reason),
            Outcome = Take(outcome, row, ref reason),
            Queued = Take(queued, row, ref reason),
            ResolvedAtFirstContact = Take(resolved, row, ref reason),
            Transferred = Take(transferred, row, ref reason),
            Repeat = Take(repeat, row, ref reason),
        };
        return reason;
    }

    private static T Take<T>(Column<T> column, CsvReader row, ref RowFault? reason)
    {
        RowFault? problem = column.Read(row, out T value);
        reason ??= problem;
        return value;
    }
}
