using System.Globalization;
using System.Runtime.InteropServices;

namespace CallCenter.Standards.Kpis;

/// <summary>The words of records that the standard does not know: conditions take them as missing, so that they are told, each once, with how many records have it.</summary>
internal sealed class RecordWords<T>
{
    /// <summary>How many words of a field are told one by one.</summary>
    private const int Most = 100;

    private readonly Field[] fields;

    /// <param name="schema">The record's schema.</param>
    /// <param name="known">The record with the fields closed that the standard knows the words of; null where it knows none.</param>
    /// <param name="tested">The fields whose words a condition tests.</param>
    /// <param name="place">Where the record stands that is noted; null to tell its number.</param>
    public RecordWords(RecordSchema<T> schema, RecordDefinition? known, IReadOnlySet<string> tested, Func<RecordPlace>? place) => fields =
    [
        .. from field in known?.Fields ?? []
           where field.Type == FieldType.Text && !field.Values.IsEmpty && tested.Contains(field.Name)
           let reader = schema.ReaderOf(field) as ClosedReader<T>
           where reader is not null
           select new Field(field, reader, place),
    ];

    /// <summary>Whether no field can have an unknown word.</summary>
    public bool IsEmpty => fields.Length == 0;

    /// <summary>Takes note of a record's words.</summary>
    /// <param name="record">The record.</param>
    /// <param name="row">Its place, from 0.</param>
    public void Note(in T record, long row)
    {
        foreach (Field field in fields)
        {
            if (field.Reader.Unknown(in record) is { } word)
            {
                field.Add(word, row);
            }
        }
    }

    /// <summary>A finding for each word, field by field in the order of the record, the words in the order met.</summary>
    public IEnumerable<Finding> Findings() => fields.SelectMany(field => field.Findings());

    private sealed class Field(FieldDefinition definition, ClosedReader<T> reader, Func<RecordPlace>? place)
    {
        private readonly Dictionary<string, (long First, RecordPlace? At, long Records)> words = new(StringComparer.Ordinal);
        private long others;

        public ClosedReader<T> Reader => reader;

        public void Add(string word, long row)
        {
            if (words.Count == Most && !words.ContainsKey(word))
            {
                others++;
                return;
            }

            ref (long First, RecordPlace? At, long Records) known = ref CollectionsMarshal.GetValueRefOrAddDefault(words, word, out bool isKnown);
            known = isKnown ? known with { Records = known.Records + 1 } : (row, place?.Invoke(), 1);
        }

        public IEnumerable<Finding> Findings()
        {
            foreach ((string word, (long first, RecordPlace? at, long records)) in words.OrderBy(pair => pair.Value.First))
            {
                FindingWords near = NearestName.Find(word, definition.Values) is { } nearest ? FindingWords.Of($"; '{nearest}' is near") : $"";
                Finding found = KpiFindings.RecordWord.At(
                    PlaceOf(first),
                    word,
                    $"No {new NamedCode(NamedCode.Field, definition.Name)} '{Excerpt.Of(word)}' is known{near}. {Held(first, at, records)}; conditions take it as missing.");
                yield return at is { } known ? known.Of(found) : found;
            }

            if (others > 0)
            {
                yield return KpiFindings.RecordWord.At("", null, $"{others} records more have other words for {new NamedCode(NamedCode.Field, definition.Name)} that are not known.");
            }
        }

        private static FindingWords Held(long first, RecordPlace? at, long records) => (at, records) switch
        {
            ({ } place, 1) => FindingWords.Of($"One record has it, in {place.ToString()}"),
            ({ } place, _) => FindingWords.Of($"{records} records have it, first in {place.ToString()}"),
            (_, 1) => FindingWords.Of($"One record has it, in row {first + 1}"),
            _ => FindingWords.Of($"{records} records have it, first row {first + 1}"),
        };

        private string PlaceOf(long row) => string.Create(CultureInfo.InvariantCulture, $"/{row}/{JsonPointer.Escape(definition.Name)}");
    }
}
