using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace CallCenter.Standards.Dmn;

/// <summary>Values by name, in order. Contexts are equal whatever the order of their entries.</summary>
public sealed class FeelContext : FeelValue
{
    private const int Few = 8;

    private readonly Dictionary<string, int>? index;

    /// <summary>A context of entries.</summary>
    /// <exception cref="ArgumentException">Two entries share a name, or one has no name or no value of .NET.</exception>
    public FeelContext(ImmutableArray<KeyValuePair<string, FeelValue>> entries)
    {
        Entries = entries = entries.OrEmpty();
        foreach (KeyValuePair<string, FeelValue> entry in entries)
        {
            if (entry.Key is null || entry.Value is null)
            {
                throw new ArgumentException($"The entry '{entry.Key}' has no name or no value; a value that is not known is FeelValue.Null.", nameof(entries));
            }
        }

        (Depth, Size, LongestText) = ValueExtent.Of(entries);
        if (entries.Length > Few)
        {
            index = new Dictionary<string, int>(entries.Length, StringComparer.Ordinal);
            for (int i = 0; i < entries.Length; i++)
            {
                index.Add(entries[i].Key, i);
            }
        }
        else
        {
            for (int i = 1; i < entries.Length; i++)
            {
                if (IndexOf(entries[i].Key) < i)
                {
                    throw new ArgumentException($"Two entries have the name '{entries[i].Key}'.", nameof(entries));
                }
            }
        }
    }

    /// <summary>The entries.</summary>
    public ImmutableArray<KeyValuePair<string, FeelValue>> Entries { get; }

    /// <inheritdoc/>
    public override FeelKind Kind => FeelKind.Context;

    internal override int Depth { get; }

    internal override int Size { get; }

    internal override int LongestText { get; }

    /// <summary>The value of a name, or null (of .NET) where there is no such entry.</summary>
    public FeelValue? Find(string name) => IndexOf(name) is >= 0 and var at ? Entries[at].Value : null;

    /// <summary>Whether there is an entry of a name, and its value.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out FeelValue? value) => (value = Find(name)) is not null;

    private int IndexOf(string name)
    {
        if (index is not null)
        {
            return index.GetValueOrDefault(name, -1);
        }

        for (int i = 0; i < Entries.Length; i++)
        {
            if (Entries[i].Key == name)
            {
                return i;
            }
        }

        return -1;
    }

    private protected override bool Same(FeelValue other) => other is FeelContext context
        && Entries.Length == context.Entries.Length
        && Entries.All(entry => context.Find(entry.Key) is { } value && entry.Value.Equals(value));

    private protected override int Hash() => Entries.Sum(entry => HashCode.Combine(entry.Key, entry.Value) & 0xFFFF);
}
