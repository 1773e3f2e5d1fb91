using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using CallCenter.Standards.Book;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Logs;
using NodaTime;

namespace CallCenter.Standards.Tool.Measuring;

/// <summary>Adds up the records of one kind that a source tells.</summary>
internal abstract class RecordTotals
{
    /// <summary>The name of the kind, such as <c>contact</c>.</summary>
    public abstract string Record { get; }

    /// <summary>The dimensions that the kind has no field for: its records are in the figures of everything only.</summary>
    public required ImmutableArray<string> NotIn { get; init; }

    /// <summary>The dimensions that the source records nothing of: its records are all in the group of what is not known.</summary>
    public required ImmutableArray<string> NotRecorded { get; init; }

    /// <summary>The time of the first record; null without any.</summary>
    public Instant? First { get; private set; }

    /// <summary>The time of the last record; null without any.</summary>
    public Instant? Last { get; private set; }

    /// <summary>Adds what an entry tells, where that is of this kind.</summary>
    public abstract void Take(LogEntry entry);

    /// <summary>What came of it.</summary>
    public abstract Accumulation End();

    /// <summary>The totals of a source's records: one for each kind that it tells.</summary>
    /// <param name="standard">The standard.</param>
    /// <param name="reader">What the source records.</param>
    /// <param name="dimensions">The dimensions.</param>
    /// <param name="zone">The zone of hours and days.</param>
    /// <param name="byLeg">Whether stays in queues and with agents stand for contacts.</param>
    /// <param name="roster">What agents' states are held against; null for nothing.</param>
    public static ImmutableArray<RecordTotals> Of(Standard standard, LogReader reader, IReadOnlyList<DimensionName> dimensions, DateTimeZone zone, bool byLeg, RosterFacts? roster)
    {
        KpiEvaluator kpis = standard.Kpis;
        TicketPromises? promises = reader is ZendeskReader ? new TicketPromises(standard.ServiceLevels) : null;
        RecordTotals?[] all =
        [
            Of(ContactRecord.Schema, static one => one.Arrival, byLeg ? Leg : Told),
            Of(TransferRecord.Schema, static one => one.Time, Told), Of(SurveyResponse.Schema, static one => one.Time, Told), Of(WorkOrderRecord.Schema, static one => one.Created, Told, promises),
            Of(ComplaintRecord.Schema, static one => one.Received, Told), Of(StaffRecord.Schema, static one => one.PeriodStart, Told, roster),
        ];
        return [.. all.OfType<RecordTotals>()];

        RecordTotals? Of<T>(RecordSchema<T> schema, Func<T, Instant> time, Pick<T> pick, ILateRecords<T>? late = null)
        {
            RecordedFacts? recorded = late is RosterFacts ? RosterFacts.Recorded : reader.Recorded.GetValueOrDefault(schema.Definition.Name);
            if (recorded is null)
            {
                return null;
            }

            recorded = late is TicketPromises ? TicketPromises.With(recorded) : recorded;
            ImmutableArray<string> notIn = [.. dimensions.Where(one => !one.IsIn(schema.Definition)).Select(static one => one.Name)];
            Grouping[] by = notIn.IsEmpty ? [.. dimensions.Select(one => one.In(schema.Definition, zone))] : [];
            var here = new Here();
            return new Totals<T>(kpis.RunOf(schema, new AccumulationOptions { Recorded = recorded, Groupings = [.. by] }, here.ToRecordPlace), here, schema.Definition.Name, time, pick, late)
            {
                NotIn = notIn,
                NotRecorded = [.. by.Where(one => recorded.Fields is { } fields && !fields.Contains(one.Field)).Select(static one => one.Name)],
            };
        }
    }

    private static bool Told<T>(LogEntry entry, [MaybeNullWhen(false)] out T record)
    {
        bool isOne = entry is LogRecord<T>;
        record = isOne ? ((LogRecord<T>)entry).Value : default;
        return isOne;
    }

    private static bool Leg(LogEntry entry, out ContactRecord record)
    {
        var leg = entry as LogRecord<ContactLeg>;
        record = leg?.Value.Record ?? default;
        return leg is not null;
    }

    /// <summary>The record of a kind that an entry tells, where it tells one.</summary>
    private delegate bool Pick<T>(LogEntry entry, [MaybeNullWhen(false)] out T record);

    /// <summary>Where the record stands that is being added.</summary>
    private sealed class Here
    {
        public LogPlace Place { get; set; }

        public RecordPlace ToRecordPlace() => new(Place.Input, Place.Row);
    }

    private protected void Note(Instant time)
    {
        First = First is { } first ? Instant.Min(first, time) : time;
        Last = Last is { } last ? Instant.Max(last, time) : time;
    }

    private sealed class Totals<T>(RecordRun<T> run, Here here, string kind, Func<T, Instant> time, Pick<T> pick, ILateRecords<T>? late) : RecordTotals
    {
        public override string Record => kind;

        public override void Take(LogEntry entry)
        {
            if (late is not null)
            {
                late.Take(entry);
            }
            else if (pick(entry, out T? record))
            {
                Add(entry.Place, in record);
            }
        }

        public override Accumulation End()
        {
            foreach ((LogPlace place, T record) in late?.Records() ?? [])
            {
                Add(place, in record);
            }

            return run.ToAccumulation();
        }

        private void Add(LogPlace place, in T record)
        {
            here.Place = place;
            run.Add(in record);
            Note(time(record));
        }
    }
}
