using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Contacts;

/// <summary>
/// The words of a standard at work: the values of every field that it closes. All areas are checked against it when a book is compiled: a condition, table, card, script or map that names a value which
/// nothing declares or produces is an error. Immutable and thread-safe.
/// </summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Compiled from a VocabularyCatalogue, which is written; what leaves are its Fields.")]
public sealed class Vocabulary
{
    private readonly Dictionary<(string? Record, string Field), ClosedField> closed;
    private readonly Dictionary<(string? Record, string Field), FieldVocabulary> declared;
    private readonly Dictionary<(string? Record, string Field), DefinedField> defined;

    private readonly ILookup<string, FieldDefinition> compared;

    internal Vocabulary(VocabularyCatalogue catalogue, IEnumerable<ClosedField> fields, IEnumerable<DefinedField> defined, IEnumerable<(string Record, FieldDefinition Field)> compared)
    {
        this.compared = compared.ToLookup(static one => one.Record, static one => one.Field, StringComparer.Ordinal);
        this.defined = defined.ToDictionary(field => (field.Closed.Record, field.Closed.Field));
        Fields = [.. fields];
        closed = Fields.ToDictionary(field => (field.Record, field.Field));
        declared = catalogue.Fields.ToDictionary(field => (field.Record, field.Field));
    }

    /// <summary>The closed fields: those declared in their order, then those whose values are defined elsewhere.</summary>
    public ImmutableArray<ClosedField> Fields { get; }

    /// <summary>The values of a field; empty where any text is allowed.</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="record">The record whose field it is; null for all records that have no closer ones.</param>
    public ImmutableArray<string> ValuesOf(string field, string? record = null) => Find(closed, field, record)?.Codes ?? [];

    /// <summary>Whether a value can be met in a field; true of any where the field is open.</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="record">The record whose field it is; null for all records that have no closer ones.</param>
    public bool Has(string field, string value, string? record = null) => Find(closed, field, record)?.Codes.Contains(value) ?? true;

    /// <summary>The display name of a value, as its vocabulary declares it or what defines it has it; null where neither does.</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="record">The record whose field it is; null for all records that have no closer ones.</param>
    public LocalizedText? NameOf(string field, string value, string? record = null) =>
        Find(declared, field, record)?.Terms.FirstOrDefault(term => term.Code == value)?.Name ?? Find(defined, field, record)?.NameOf(value);

    /// <summary>
    /// A record whose open texts are closed as far as the values are known, with the fields that compare two others of it; those that the record closes itself stay as they are. What is compiled against it by itself, such as a table, is checked as in
    /// the book; it is bound to the record's own schema as before, and a value that is not known then counts as missing.
    /// </summary>
    public RecordDefinition Close(RecordDefinition record)
    {
        ArgumentNullException.ThrowIfNull(record);
        bool closesAny = false;
        ImmutableArray<FieldDefinition>.Builder fields = ImmutableArray.CreateBuilder<FieldDefinition>(record.Fields.Length);
        foreach (FieldDefinition field in record.Fields)
        {
            ImmutableArray<string> values = field.IsOpenText ? ValuesOf(field.Name, record.Name) : [];
            closesAny |= !values.IsEmpty;
            fields.Add(values.IsEmpty ? field : field.Closed(values) with { NameOfValue = code => NameOf(field.Name, code, record.Name) });
        }

        foreach (FieldDefinition field in compared[record.Name])
        {
            if (record.Find(field.Name) is null && field.IsReadFrom(record))
            {
                fields.Add(field);
                closesAny = true;
            }
        }

        return closesAny ? new RecordDefinition(record.Name, fields.DrainToImmutable()) : record;
    }

    private static T? Find<T>(Dictionary<(string? Record, string Field), T> known, string field, string? record)
        where T : class =>
        (record is not null && known.TryGetValue((record, field), out T? own)) || known.TryGetValue((null, field), out own) ? own : null;
}
