using System.Collections.Immutable;
using CallCenter.Standards.Tool.Files;
using CallCenter.Standards.Tool.Words;
using NodaTime;

namespace CallCenter.Standards.Tool.Scaffolding;

/// <summary>What a new overlay is made of, as flags or questions told it.</summary>
internal sealed record BankAnswers
{
    /// <summary>The code of the bank's book, kebab-case.</summary>
    public required string Code { get; init; }

    /// <summary>The name in Chinese; null where there is none.</summary>
    public string? ChineseName { get; init; }

    /// <summary>The name in English; null where there is none.</summary>
    public string? EnglishName { get; init; }

    /// <summary>The country, where it was told.</summary>
    public Country? Country { get; init; }

    /// <summary>The currency; null for that of the book below.</summary>
    public string? Currency { get; init; }

    /// <summary>The time zone; null for that of the book below.</summary>
    public string? Zone { get; init; }

    /// <summary>Languages beside Chinese and English.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];

    /// <summary>The decision that what the overlay sets comes from.</summary>
    public required string Citation { get; init; }

    /// <summary>The first day in force; null for that of the book below.</summary>
    public LocalDate? Effective { get; init; }

    /// <summary>What is wrong with a code; null where it is one.</summary>
    public static string? FaultOfCode(string text, ToolWords words) => KebabCode.IsValid(text) ? null : words.Of("new.code.fault", ("value", text));

    /// <summary>What is wrong with a currency; null where it is one.</summary>
    public static string? FaultOfCurrency(string text, ToolWords words) =>
        CurrencyCode.MeantBy(text) is { } meant ? words.Of("new.currency.near", ("value", text), ("near", meant))
        : CurrencyCode.IsValid(text) ? null : words.Of("new.currency.fault", ("value", text));

    /// <summary>What is wrong with a time zone; null where it is one.</summary>
    public static string? FaultOfZone(string text, ToolWords words) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(text) is not null ? null
        : NearestName.Find(text, DateTimeZoneProviders.Tzdb.Ids) is { } near ? words.Of("new.zone.near", ("value", text), ("near", near))
        : words.Of("new.zone.fault", ("value", text));

    /// <summary>What is wrong with a language; null where it is one.</summary>
    public static string? FaultOfLanguage(string text, ToolWords words) => LanguageTag.IsValid(text) ? null : words.Of("new.language.fault", ("value", text));

    /// <summary>What is wrong with a country; null where it is one.</summary>
    public static string? FaultOfCountry(string text, ToolWords words) => Country.Find(text) is not null ? null : words.Of("new.country.fault", ("value", text));

    /// <summary>The value, held to a rule.</summary>
    /// <exception cref="UserErrorException">It breaks the rule.</exception>
    public static string? Checked(string? value, Func<string, ToolWords, string?> fault, ToolWords words) => value is null || fault(value, words) is not { } why ? value : throw new UserErrorException(why, words.Of("argument.help", ("command", "ccstd new")));
}
