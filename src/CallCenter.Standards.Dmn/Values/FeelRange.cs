namespace CallCenter.Standards.Dmn;

/// <summary>A range; without a start or end it is unbounded there.</summary>
public sealed class FeelRange : FeelValue
{
    internal FeelRange(FeelValue? start, bool startIncluded, FeelValue? end, bool endIncluded)
    {
        Start = start;
        StartIncluded = startIncluded && start is not null;
        End = end;
        EndIncluded = endIncluded && end is not null;
        (Depth, Size, LongestText) = ValueExtent.Of([start ?? Null, end ?? Null]);
    }

    /// <summary>The start, or null (of .NET) where it is unbounded.</summary>
    public FeelValue? Start { get; }

    /// <summary>Whether the start belongs to it.</summary>
    public bool StartIncluded { get; }

    /// <summary>The end, or null (of .NET) where it is unbounded.</summary>
    public FeelValue? End { get; }

    /// <summary>Whether the end belongs to it.</summary>
    public bool EndIncluded { get; }

    /// <inheritdoc/>
    public override FeelKind Kind => FeelKind.Range;

    internal override int Depth { get; }

    internal override int Size { get; }

    internal override int LongestText { get; }

    private protected override bool Same(FeelValue other) => other is FeelRange range
        && StartIncluded == range.StartIncluded
        && EndIncluded == range.EndIncluded
        && Equals(Start, range.Start)
        && Equals(End, range.End);

    private protected override int Hash() => HashCode.Combine(Start, StartIncluded, End, EndIncluded);
}
