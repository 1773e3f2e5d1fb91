using System.Collections.Immutable;

namespace CallCenter.Standards.Contacts;

/// <summary>A field whose values are the codes of what sections define, with their names.</summary>
internal sealed class DefinedField
{
    private readonly Dictionary<string, LocalizedText?> names = new(StringComparer.Ordinal);

    /// <param name="field">The field's name.</param>
    /// <param name="record">The record whose field it is; null for every record that has no closer one.</param>
    /// <param name="values">The values with their names; of one that is there twice, the first name. Words of the package have none here.</param>
    public DefinedField(string field, string? record, IEnumerable<(string Code, LocalizedText? Name)> values)
    {
        ImmutableArray<string>.Builder codes = ImmutableArray.CreateBuilder<string>();
        foreach ((string code, LocalizedText? name) in values)
        {
            if (names.TryAdd(code, name))
            {
                codes.Add(code);
            }
        }

        Closed = new ClosedField(field, record, codes.ToImmutable());
    }

    public ClosedField Closed { get; }

    public LocalizedText? NameOf(string code) => names.GetValueOrDefault(code);
}
