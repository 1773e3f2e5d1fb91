using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards;

/// <summary>The name and fields of a kind of fact record, apart from the .NET type that carries it.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed class RecordDefinition : IEquatable<RecordDefinition>
{
    private readonly Dictionary<string, int> positions;

    internal RecordDefinition(string name, ImmutableArray<FieldDefinition> fields)
    {
        if (!KebabCode.IsValid(name))
        {
            throw new ArgumentException($"Record name '{name}' is not {KebabCode.Form}.", nameof(name));
        }

        Name = name;
        Fields = fields;
        positions = new Dictionary<string, int>(fields.Length, StringComparer.Ordinal);
        for (int i = 0; i < fields.Length; i++)
        {
            if (!positions.TryAdd(fields[i].Name, i))
            {
                throw new ArgumentException($"Record '{name}' has two fields named '{fields[i].Name}'.", nameof(fields));
            }
        }
    }

    /// <summary>The record's name in measures, kebab-case.</summary>
    public string Name { get; }

    /// <summary>The fields in declaration order; names are unique.</summary>
    public ImmutableArray<FieldDefinition> Fields { get; }

    /// <summary>The field of a name, or null where there is none.</summary>
    public FieldDefinition? Find(string name) => positions.TryGetValue(name, out int index) ? Fields[index] : null;

    /// <summary>The position of a field in <see cref="Fields"/>, or −1 where there is none.</summary>
    public int IndexOf(string name) => positions.GetValueOrDefault(name, -1);

    /// <summary>Whether both have the same name and the same fields in the same order.</summary>
    public bool Equals(RecordDefinition? other) => other is not null && (ReferenceEquals(this, other) || (Name == other.Name && Fields.SequenceEqual(other.Fields)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RecordDefinition);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Fields.Length);

    /// <summary>The record's name.</summary>
    public override string ToString() => Name;
}
