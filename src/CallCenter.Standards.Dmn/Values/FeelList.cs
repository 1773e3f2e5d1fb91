using System.Collections.Immutable;

namespace CallCenter.Standards.Dmn;

/// <summary>A list.</summary>
public sealed class FeelList : FeelValue
{
    /// <summary>A list of items.</summary>
    public FeelList(ImmutableArray<FeelValue> items)
    {
        Items = Given.Items(items.OrEmpty(), nameof(items));
        (Depth, Size, LongestText) = ValueExtent.Of(Items.AsSpan());
    }

    /// <summary>The items.</summary>
    public ImmutableArray<FeelValue> Items { get; }

    /// <inheritdoc/>
    public override FeelKind Kind => FeelKind.List;

    internal override int Depth { get; }

    internal override int Size { get; }

    internal override int LongestText { get; }

    private protected override bool Same(FeelValue other) => Items.AsSpan().SequenceEqual(((FeelList)other).Items.AsSpan());

    private protected override int Hash()
    {
        var hash = default(HashCode);
        foreach (FeelValue item in Items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }
}
