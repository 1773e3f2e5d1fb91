using System.Collections.Immutable;
using NodaTime;

namespace CallCenter.Standards.Compliance;

/// <content>The register of documents: which version is in force, and who has read it.</content>
public sealed partial class ComplianceEvaluator
{
    /// <summary>The record after an event, or the same one and all reasons why the event does not fit.</summary>
    public Folded<ReadingRecord, ReadingRefusal> Evolve(ReadingRecord record, ReadingEvent next)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(next);
        return ReadingRules.Evolve(record, next, documents);
    }

    /// <summary>The record after events in order, and those that do not fit.</summary>
    public Folded<ReadingRecord, ReadingRefusal> Fold(ReadingRecord record, ReadOnlySpan<ReadingEvent> events)
    {
        ArgumentNullException.ThrowIfNull(record);
        return ReadingRules.Fold(record, events, documents);
    }

    /// <summary>How a document stands at an instant: the version in force and the one to come, and how each of those stands whom it concerns. What happened later does not count.</summary>
    /// <param name="document">The code of the document.</param>
    /// <param name="records">What everybody read so far, one record for each; somebody without one is not known to work here.</param>
    /// <param name="now">The instant, in the years 1900 to 2200.</param>
    /// <exception cref="UnknownCodeException">There is no such document.</exception>
    /// <exception cref="ArgumentException">Two records are of one person.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The instant is in no such year.</exception>
    public DocumentStanding Document(string document, IEnumerable<ReadingRecord> records, Instant now)
    {
        ArgumentNullException.ThrowIfNull(document);
        CompiledDocument known = documents.Find(document) ?? throw new UnknownCodeException("controlled document", document, documents.Codes);
        LocalDate today = Day(known.DayOf(now), nameof(now));
        return new DocumentStanding
        {
            Document = known.Definition,
            AsOf = today,
            InForce = known.InForce(today),
            Coming = known.Coming(today),
            Readings = [.. ByPerson(records, now).Select(record => known.Read(record, today)).OfType<DocumentReading>().OrderBy(static one => one.Due)],
        };
    }

    /// <summary>Everything that somebody has to read and did not confirm, overdue or not: the versions in force of all documents, in order of the day it is due, then of the book.</summary>
    /// <param name="records">What everybody read so far, one record for each; somebody without one is not known to work here.</param>
    /// <param name="now">The instant, in the years 1900 to 2200.</param>
    /// <exception cref="ArgumentException">Two records are of one person.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The instant is in no such year.</exception>
    public ImmutableArray<DocumentReading> Unread(IEnumerable<ReadingRecord> records, Instant now)
    {
        ReadingRecord[] known = [.. ByPerson(records, now)];
        return
        [
            .. documents.All.SelectMany(document =>
            {
                LocalDate today = Day(document.DayOf(now), nameof(now));
                return known.Select(record => document.Read(record, today)).OfType<DocumentReading>().Where(static one => one.IsUnread);
            }).OrderBy(static one => one.Due),
        ];
    }

    private static IEnumerable<ReadingRecord> ByPerson(IEnumerable<ReadingRecord> records, Instant now)
    {
        ArgumentNullException.ThrowIfNull(records);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (ReadingRecord record in records)
        {
            ArgumentNullException.ThrowIfNull(record, nameof(records));
            if (!seen.Add(record.Person))
            {
                throw new ArgumentException("Two records are of one person: fold the events of both into one.", nameof(records));
            }

            yield return record.Until(now);
        }
    }
}
