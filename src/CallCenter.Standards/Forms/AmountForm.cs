using System.Text.Json;

namespace CallCenter.Standards.Forms;

/// <summary>The form of amounts of money: a number of the book's currency, or a text that names the currency, <c>"300 CNY"</c>, which has to be the book's. Written as a number.</summary>
internal sealed class AmountForm : Form<decimal>
{
    private const int CodeLength = 3;

    private static readonly Form<string> Named = new TextForm<string>(
        static (string text, out string value) => TryText(value = text, out _, out _), static text => text, $"An amount such as '300 CNY' is needed here.", @"^-?\d+(\.\d+)? [A-Z]{3}$", words: new("金额及币种，如 300 CNY", "Amount and currency such as 300 CNY"));

    public override FormKind Kind => FormKind.Any;

    public override System.Collections.Immutable.ImmutableArray<Form> Parts => [As.Number, Named];

    public override bool TryRead(in JsonElement json, FormReader reader, out decimal value)
    {
        if (json.ValueKind != JsonValueKind.String)
        {
            return As.Number.TryRead(json, reader, out value);
        }

        value = 0;
        if (!Named.TryRead(json, reader, out string text) || !TryText(text, out value, out string currency))
        {
            return false;
        }

        return currency == reader.Currency || reader.Fail(json, FindingRules.OtherCurrency, reader.Currency is { } own ? FindingWords.Of($"The amount is of {currency}, and the book of {own}.") : FindingWords.Of($"The amount is of {currency}, and the book declares no currency."));
    }

    public override void Write(FormWriter writer, decimal value) => writer.Number(value);

    private static bool TryText(string text, out decimal amount, out string currency)
    {
        amount = 0;
        currency = text.Length > CodeLength ? text[^CodeLength..] : "";
        return text.Length > CodeLength + 1 && text[^(CodeLength + 1)] == ' ' && currency.All(char.IsAsciiLetterUpper)
            && text[..^(CodeLength + 1)] is var number && !number.Contains('e', StringComparison.OrdinalIgnoreCase) && number.All(static c => char.IsAsciiDigit(c) || c is '.' or '-')
            && char.IsAsciiDigit(number[^1]) && (char.IsAsciiDigit(number[0]) || (number.Length > 1 && char.IsAsciiDigit(number[1]))) && ExactDecimal.TryParse(number, out amount);
    }
}
