using NodaTime;

namespace CallCenter.Standards.Calendars;

/// <summary>A piece of seconds that counts as a whole, or does not, and why.</summary>
internal readonly record struct Piece(long Start, long End, bool IsCounted, SegmentReason Reason, LocalizedText Name, string Calendar)
{
    public bool ContinuesAs(in Piece next) =>
        End == next.Start && IsCounted == next.IsCounted && Reason == next.Reason && Name == next.Name && Calendar == next.Calendar;
}

/// <summary>A calendar's shape, ready to be asked: its open seconds, its business days, and the reasons.</summary>
internal abstract class CompiledShape
{
    /// <summary>The zone whose dates are meant.</summary>
    public abstract DateTimeZone Zone { get; }

    /// <summary>The first date known; null where all before are.</summary>
    public abstract LocalDate? KnownFrom { get; }

    /// <summary>The last date known; null where all later ones are.</summary>
    public abstract LocalDate? KnownTo { get; }

    /// <summary>Whether its days and hours are known at all; not where the bank has still to give some of them.</summary>
    public virtual bool IsGiven => true;

    /// <summary>The open seconds of UTC.</summary>
    public abstract ILineSource Seconds { get; }

    /// <summary>The business days.</summary>
    public abstract ILineSource Days { get; }

    /// <summary>Cuts [from, to) into pieces, in order.</summary>
    public abstract List<Piece> Explain(long from, long to);
}

/// <summary>Around the clock.</summary>
internal sealed class AlwaysShape(string calendar) : CompiledShape
{
    private static readonly WholeSource Whole = new();

    public override DateTimeZone Zone => DateTimeZone.Utc;

    public override LocalDate? KnownFrom => null;

    public override LocalDate? KnownTo => null;

    public override ILineSource Seconds => Whole;

    public override ILineSource Days => Whole;

    public override List<Piece> Explain(long from, long to) =>
        from < to ? [new Piece(from, to, IsCounted: true, SegmentReason.Always, SegmentWording.Of(SegmentReason.Always), calendar)] : [];
}

/// <summary>The bank's to give: never open, so that nothing is due by it.</summary>
internal sealed class AwaitedShape(string calendar) : CompiledShape
{
    private static readonly NothingSource Nothing = new();

    public override DateTimeZone Zone => DateTimeZone.Utc;

    public override LocalDate? KnownFrom => null;

    public override LocalDate? KnownTo => null;

    public override bool IsGiven => false;

    public override ILineSource Seconds => Nothing;

    public override ILineSource Days => Nothing;

    public override List<Piece> Explain(long from, long to) =>
        from < to ? [new Piece(from, to, IsCounted: false, SegmentReason.Awaited, SegmentWording.Of(SegmentReason.Awaited), calendar)] : [];
}
