using System.Globalization;
using CallCenter.Standards;
using CallCenter.Standards.Book;
using CallCenter.Standards.Compliance;
using CallCenter.Standards.Explanations;
using NodaTime;

namespace LiveDesk.Monitor;

/// <summary>What is known of a case, for people: codes by their names in the book and the language, times in the desk's zone, amounts in its currency; what is masked, and what nothing has a name for, as it is.</summary>
internal static class FactText
{
    private const string Part = "value";

    public static string Of(Standard standard, string record, FieldDefinition field, MaskedValue value, DateTimeZone zone, CultureInfo culture)
    {
        string text = value.Text ?? "";
        if (value.IsMasked)
        {
            return text;
        }

        return field switch
        {
            { Type: FieldType.Text, Vocabulary: { } vocabulary } => Told(new() { Name = Part, Kind = ExplanationPartKind.Word, Unit = vocabulary, Code = text }),
            { Type: FieldType.Text } => standard.Vocabulary.NameOf(field.Name, text, record)?.In(culture) ?? text,
            { Type: FieldType.Boolean } => Told(new() { Name = Part, Kind = ExplanationPartKind.Word, Unit = "truth", Code = text }),
            { Type: FieldType.Duration } => Told(new() { Name = Part, Kind = ExplanationPartKind.Time, Value = Quoted(text) }),
            { Type: FieldType.Instant } => Told(new() { Name = Part, Kind = ExplanationPartKind.Moment, Value = Quoted(text), Unit = DateTimeZone.Utc.Id }),
            { Type: FieldType.Number, Dimension: Dimension.Money } => Told(new() { Name = Part, Kind = ExplanationPartKind.Figure, Value = text, Unit = "money" }),
            _ => text,
        };

        string Told(ExplanationPart part) => standard.Named(new Explanation(new($"{{{Part}}}", [part]), []).InZone(zone)).In(culture);
    }

    /// <summary>What a literal such as <c>duration("PT20S")</c> has between its quotation marks.</summary>
    private static string Quoted(string literal) => literal.Split('"') is [_, var inner, _] ? inner : literal;
}
