using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Risk;

/// <summary>A register checked against its matrices, categories and controls: reads it on any day, and tells what moved between two. Immutable and thread-safe.</summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Compiled from a RiskCatalogue, which is written; what leaves are its readings.")]
public sealed class RiskRegister
{
    private readonly ImmutableArray<CompiledEntry> entries;
    private readonly RiskReader reader;

    internal RiskRegister(ImmutableArray<CompiledEntry> entries, RiskReader reader)
    {
        this.entries = entries;
        this.reader = reader;
        Entries = [.. entries.Select(entry => entry.Definition)];
    }

    /// <summary>The entries in the register's order.</summary>
    public ImmutableArray<RiskEntry> Entries { get; }

    /// <summary>Every risk that is in the register on a day, closed ones among them, in the register's order.</summary>
    public ImmutableArray<RiskReading> Read(LocalDate on) => [.. entries.Select(entry => Read(entry, on)).OfType<RiskReading>()];

    /// <summary>A risk on a day; null where it is not in the register yet.</summary>
    /// <exception cref="UnknownCodeException">There is no such entry.</exception>
    public RiskReading? Read(string entry, LocalDate on) => Read(Find(entry), on);

    /// <summary>Every risk that is in the register on a day, as above, where a control counts only while all that shows that it works is current: otherwise it takes nothing away, and the reading says why.</summary>
    /// <param name="on">The day.</param>
    /// <param name="evidence">How what shows that controls work stands, such as the standard's answer to what a host keeps; what is not among it is not known.</param>
    /// <exception cref="ArgumentException">Two readings are of one piece of evidence.</exception>
    public ImmutableArray<RiskReading> Read(LocalDate on, IEnumerable<EvidenceReading> evidence)
    {
        Dictionary<ControlEvidence, EvidenceReading> known = ByEvidence(evidence);
        return [.. entries.Select(entry => Read(entry, on, known)).OfType<RiskReading>()];
    }

    /// <summary>A risk on a day, as above, where a control counts only while all that shows that it works is current; null where it is not in the register yet.</summary>
    /// <param name="entry">The code of the risk.</param>
    /// <param name="on">The day.</param>
    /// <param name="evidence">How what shows that controls work stands; what is not among it is not known.</param>
    /// <exception cref="UnknownCodeException">There is no such entry.</exception>
    /// <exception cref="ArgumentException">Two readings are of one piece of evidence.</exception>
    public RiskReading? Read(string entry, LocalDate on, IEnumerable<EvidenceReading> evidence)
    {
        return Read(Find(entry), on, ByEvidence(evidence));
    }

    /// <summary>A risk on the day of each of its dated assessments, the earliest first.</summary>
    /// <exception cref="UnknownCodeException">There is no such entry.</exception>
    public ImmutableArray<RiskReading> History(string entry)
    {
        CompiledEntry found = Find(entry);
        return [.. found.Definition.Assessments.Select(assessment => assessment.On).OfType<LocalDate>().Select(on => Read(found, on)).OfType<RiskReading>()];
    }

    /// <summary>
    /// What is wrong or overdue on a day, as warnings: the sheet's level against the matrix, residual levels above the inherent one or lower than controls earn, acceptances that ended, assessments
    /// overdue, evidence that no longer holds, risks above the appetite that nobody accepts. Closed risks are passed over.
    /// </summary>
    public ImmutableArray<Finding> Check(LocalDate on) => Checked(on, known: null);

    /// <summary>What is wrong or overdue on a day, as above, where a control counts only while all that shows that it works is current: a risk that its controls no longer lower is told as above the appetite.</summary>
    /// <param name="on">The day.</param>
    /// <param name="evidence">How what shows that controls work stands on that day; what is not among it is not known.</param>
    /// <exception cref="ArgumentException">Two readings are of one piece of evidence.</exception>
    public ImmutableArray<Finding> Check(LocalDate on, IEnumerable<EvidenceReading> evidence) => Checked(on, ByEvidence(evidence));

    /// <summary>How each risk moved between two days, in the register's order; those in the register on neither are left out.</summary>
    /// <exception cref="ArgumentException">The days are in the wrong order.</exception>
    public ImmutableArray<RiskMovement> Compare(LocalDate earlier, LocalDate later) => Moved(earlier, null, later, null);

    /// <summary>How each risk moved between two days, as above, where a control counts on each of them only while all that shows that it works is current.</summary>
    /// <param name="earlier">The first day.</param>
    /// <param name="before">How what shows that controls work stood on the first day; what is not among it is not known.</param>
    /// <param name="later">The second day.</param>
    /// <param name="after">How it stands on the second day.</param>
    /// <exception cref="ArgumentException">The days are in the wrong order, or two readings of a day are of one piece of evidence.</exception>
    public ImmutableArray<RiskMovement> Compare(LocalDate earlier, IEnumerable<EvidenceReading> before, LocalDate later, IEnumerable<EvidenceReading> after) => Moved(earlier, ByEvidence(before), later, ByEvidence(after));

    /// <summary>Where the open and accepted risks of a matrix stand on a day, before and after controls.</summary>
    /// <param name="matrix">The matrix's code.</param>
    /// <param name="on">The day.</param>
    /// <exception cref="UnknownCodeException">No entry is rated by such a matrix.</exception>
    public RiskHeatMap HeatMap(string matrix, LocalDate on) => Mapped(matrix, on, known: null);

    /// <summary>Where the open and accepted risks of a matrix stand on a day, as above, where a control counts only while all that shows that it works is current.</summary>
    /// <param name="matrix">The matrix's code.</param>
    /// <param name="on">The day.</param>
    /// <param name="evidence">How what shows that controls work stands on that day; what is not among it is not known.</param>
    /// <exception cref="UnknownCodeException">No entry is rated by such a matrix.</exception>
    /// <exception cref="ArgumentException">Two readings are of one piece of evidence.</exception>
    public RiskHeatMap HeatMap(string matrix, LocalDate on, IEnumerable<EvidenceReading> evidence) => Mapped(matrix, on, ByEvidence(evidence));

    private ImmutableArray<Finding> Checked(LocalDate on, Dictionary<ControlEvidence, EvidenceReading>? known)
    {
        var findings = new FindingList();
        foreach (CompiledEntry entry in entries)
        {
            if (Read(entry, on, known) is { Status: not RiskStatus.Closed } reading)
            {
                new ReadingChecks(entry, reading, findings).Check();
            }
        }

        return findings.ToImmutable();
    }

    private ImmutableArray<RiskMovement> Moved(LocalDate earlier, Dictionary<ControlEvidence, EvidenceReading>? before, LocalDate later, Dictionary<ControlEvidence, EvidenceReading>? after)
    {
        if (earlier.ToIso() > later.ToIso())
        {
            throw new ArgumentException("The later day comes second.", nameof(later));
        }

        return [.. from entry in entries let reading = Read(entry, later, after) where reading is not null select RiskMovement.Of(entry.Matrix, Read(entry, earlier, before), reading)];
    }

    private RiskHeatMap Mapped(string matrix, LocalDate on, Dictionary<ControlEvidence, EvidenceReading>? known)
    {
        CompiledEntry[] rated = [.. entries.Where(entry => entry.Matrix.Code == matrix)];
        return rated.Length == 0
            ? throw new UnknownCodeException("matrix by which entries are rated", matrix, entries.Select(static entry => entry.Matrix.Code), nameof(matrix))
            : RiskHeatMap.Of(rated[0].Matrix, on, rated.Select(entry => Read(entry, on, known)).OfType<RiskReading>().Where(reading => reading.Status != RiskStatus.Closed));
    }

    private static Dictionary<ControlEvidence, EvidenceReading> ByEvidence(IEnumerable<EvidenceReading> evidence)
    {
        var known = new Dictionary<ControlEvidence, EvidenceReading>();
        foreach (EvidenceReading reading in Given.Items(evidence))
        {
            if (!known.TryAdd(reading.Evidence, reading))
            {
                throw new ArgumentException($"Two readings are of evidence '{reading.Evidence.Of}'.", nameof(evidence));
            }
        }

        return known;
    }

    private RiskReading? Read(CompiledEntry entry, LocalDate on, Dictionary<ControlEvidence, EvidenceReading>? known = null) => reader.Read(entry.Definition, entry.Matrix, entry.Tolerance, on, known);

    private CompiledEntry Find(string code) =>
        entries.FirstOrDefault(entry => entry.Definition.Code == code) ?? throw new UnknownCodeException("risk", code, entries.Select(entry => entry.Definition.Code));
}

/// <summary>An entry with what it names.</summary>
/// <param name="Located">The entry, with the place that findings are told at.</param>
/// <param name="Matrix">The matrix it is rated by.</param>
/// <param name="Tolerance">The tolerance of its category; null where none is decided in the matrix's levels.</param>
internal sealed record CompiledEntry(Located<RiskEntry> Located, RiskMatrix Matrix, RiskTolerance? Tolerance)
{
    public RiskEntry Definition => Located.Value;
}
