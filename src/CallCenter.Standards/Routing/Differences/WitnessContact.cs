using System.Buffers;
using System.Globalization;
using System.Text.Json;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Routing;

/// <summary>Makes a contact of the facts that an analysis found.</summary>
internal static class WitnessContact
{
    private const string CrossRegion = "cross-region";
    private const string Region = "region";
    private const string CentreRegion = "centre-region";

    /// <summary>A contact that has the facts, and the band of its score; false where no contact can have them.</summary>
    /// <param name="witness">The facts.</param>
    /// <param name="relations">What fields compare that contacts do not have themselves, by their names.</param>
    /// <param name="contact">The contact.</param>
    /// <param name="riskBand">The band of its score; null for none.</param>
    public static bool TryMake(Witness witness, IReadOnlyDictionary<string, FieldRelation> relations, out Contact contact, out string? riskBand)
    {
        var facts = new Dictionary<string, Literal>(StringComparer.Ordinal);
        foreach (WitnessValue value in witness.Values)
        {
            if (UnaryTestsParser.Parse(value.Literal, out _) is ComparisonTest { Comparison: Comparison.Equal } test)
            {
                facts[value.Field] = test.Literal;
            }
        }

        contact = default;
        bool areMet = ComparedValues.TryAdd(facts, relations, Contact.Schema.Definition);
        riskBand = facts.TryGetValue(TriageFacts.RiskBand, out Literal? band) && !band.IsNull ? band.Content : null;
        (string? region, string? centre) = RegionsOf(facts);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            Write(json, facts, region, centre);
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return areMet && ContactForms.Contact.TryRead(document.RootElement, new FormReader(new FindingList()), out contact);
    }

    private static void Write(Utf8JsonWriter json, Dictionary<string, Literal> facts, string? region, string? centre)
    {
        json.WriteStartObject();
        foreach (FieldDefinition field in Contact.Schema.Definition.Fields)
        {
            Literal? literal = facts.GetValueOrDefault(field.Name);
            if (field.Name is Region or CentreRegion)
            {
                if ((field.Name == Region ? region : centre) is { } place)
                {
                    json.WriteString(MemberOf(field.Name), place);
                }
            }
            else if (field.Name == "identity" && literal is null)
            {
                json.WriteString("identity", field.Values[0]);
            }
            else if (field.Name != CrossRegion && literal is { IsNull: false })
            {
                json.WritePropertyName(MemberOf(field.Name));
                Write(json, field, literal);
            }
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FieldDefinition field, Literal literal)
    {
        switch (field.Type)
        {
            case FieldType.Boolean:
                json.WriteBooleanValue(literal.Content == "true");
                break;
            case FieldType.Number when decimal.TryParse(literal.Content, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number):
                json.WriteNumberValue(number);
                break;
            case FieldType.Duration when LiteralMeaning.Of(literal) is { } time && time.Units >= 0 && time.Units <= long.MaxValue:
                json.WriteStringValue(IsoDuration.Format((long)time.Units));
                break;
            default:
                json.WriteStringValue(literal.Content);
                break;
        }
    }

    /// <summary>The regions of the customer and the centre, such that they differ, or do not, as the facts say.</summary>
    private static (string? Region, string? Centre) RegionsOf(Dictionary<string, Literal> facts)
    {
        string? region = TextOf(facts, Region);
        string? centre = TextOf(facts, CentreRegion);
        if (!facts.TryGetValue(CrossRegion, out Literal? crosses) || crosses.IsNull)
        {
            return (region, centre);
        }

        bool differs = crosses.Content == "true";
        region ??= facts.ContainsKey(Region) ? null : differs ? "elsewhere" : centre ?? "here";
        centre ??= facts.ContainsKey(CentreRegion) ? null : differs ? "here" : region;
        return (region, centre);
    }

    private static string? TextOf(Dictionary<string, Literal> facts, string field) => facts.TryGetValue(field, out Literal? literal) && !literal.IsNull ? literal.Content : null;

    /// <summary>The member of a field: <c>centre-region</c> is <c>centreRegion</c>.</summary>
    private static string MemberOf(string field)
    {
        string[] words = field.Split('-');
        return string.Concat(words.Select((word, i) => i == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));
    }
}
