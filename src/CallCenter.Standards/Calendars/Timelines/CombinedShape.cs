using NodaTime;

namespace CallCenter.Standards.Calendars;

/// <summary>The union or the intersection of other shapes. Dates are those of the first one's zone; known is what all of them know.</summary>
internal sealed class CombinedShape : CompiledShape
{
    private readonly CompiledShape[] parts;
    private readonly bool isUnion;

    public CombinedShape(CompiledShape[] parts, bool isUnion)
    {
        this.parts = parts;
        this.isUnion = isUnion;
        KnownFrom = parts.Max(part => part.KnownFrom);
        KnownTo = parts.Min(part => part.KnownTo);
        ILineSource[] seconds = Array.ConvertAll(parts, part => part.Seconds);
        ILineSource[] days = Array.ConvertAll(parts, part => part.Days);
        Seconds = isUnion ? new UnionSource(seconds) : new IntersectionSource(seconds);
        Days = isUnion
            ? new UnionSource(days)
            : new OpenDaysSource(new IntersectionSource(days), new CoveredLine(Seconds, NodaConstants.SecondsPerDay), Zone);
    }

    public override DateTimeZone Zone => parts[0].Zone;

    public override LocalDate? KnownFrom { get; }

    public override LocalDate? KnownTo { get; }

    public override bool IsGiven => Array.TrueForAll(parts, static part => part.IsGiven);

    public override ILineSource Seconds { get; }

    public override ILineSource Days { get; }

    public override List<Piece> Explain(long from, long to) =>
        PieceList.Combine(Array.ConvertAll(parts, part => part.Explain(from, to)), from, to, decisive: isUnion);
}
