using CallCenter.Standards.Book;
using CallCenter.Standards.Tool.Words;
using Spectre.Console;

namespace CallCenter.Standards.Tool.Scaffolding;

/// <summary>Asks for what a new overlay is made of, one question after the other; an empty answer takes what stands in brackets.</summary>
internal sealed class BankQuestions(IAnsiConsole dialogue, ToolWords words)
{
    private const int ZonesAtOnce = 12;

    public BankAnswers Ask(StandardBook below)
    {
        dialogue.WriteLine(words["new.intro"]);
        dialogue.WriteLine();
        string? chinese = Optional("new.ask.name-zh");
        string? english = chinese is null ? Needed("new.ask.name-en", null, static (_, _) => null) : Optional("new.ask.name-en");
        string code = Needed("new.ask.code", english is null ? null : CodeOf(english), BankAnswers.FaultOfCode);
        Country country = Country.Find(Needed("new.ask.country", "CN", BankAnswers.FaultOfCountry))!;
        string? currency = Needed("new.ask.currency", country.Currency ?? below.Currency, BankAnswers.FaultOfCurrency);
        string zone = country.Zones is [var only] ? only : dialogue.Prompt(new SelectionPrompt<string>().Title(Markup.Escape(words["new.ask.zone"])).PageSize(ZonesAtOnce).MoreChoicesText(Markup.Escape(words["new.ask.more"])).AddChoices(country.Zones));
        string? languages = Optional("new.ask.languages", text => text.Split([',', '，', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(tag => BankAnswers.FaultOfLanguage(tag, words)).FirstOrDefault(static fault => fault is not null));
        return new BankAnswers
        {
            Code = code,
            ChineseName = chinese,
            EnglishName = english,
            Country = country,
            Currency = currency,
            Zone = zone,
            Languages = [.. languages?.Split([',', '，', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? []],
            Citation = Needed("new.ask.citation", words["new.citation"], static (_, _) => null),
        };
    }

    /// <summary>A code from a name, to be offered; null where the name has no letters for it.</summary>
    public static string? CodeOf(string name)
    {
        string[] parts = new string([.. name.Select(static c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string code = string.Join('-', parts);
        return KebabCode.IsValid(code) ? code : null;
    }

    private string Needed(string key, string? otherwise, Func<string, ToolWords, string?> fault)
    {
        TextPrompt<string> prompt = Prompt(key, text => text.Trim().Length == 0 ? words["new.empty"] : fault(text.Trim(), words));
        return dialogue.Prompt(otherwise is null ? prompt : prompt.DefaultValue(otherwise)).Trim();
    }

    private string? Optional(string key, Func<string, string?>? fault = null)
    {
        string text = dialogue.Prompt(Prompt(key, text => text.Trim().Length == 0 ? null : fault?.Invoke(text)).AllowEmpty()).Trim();
        return text.Length == 0 ? null : text;
    }

    private TextPrompt<string> Prompt(string key, Func<string, string?> fault) =>
        new TextPrompt<string>(Markup.Escape(words[key])).Validate(text => fault(text) is { } why ? ValidationResult.Error(Markup.Escape(PlainText.OneLine(why))) : ValidationResult.Success());
}
