using System.Collections.Immutable;

namespace CallCenter.Standards;

/// <summary>Codes of currencies by ISO 4217: three capital letters.</summary>
internal static class CurrencyCode
{
    private const int Length = 3;

    // Those withdrawn of late are among them: a book of an earlier year has them.
    private const string Known = """
        AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR
        FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN
        MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN
        UYI UYU UYW UZS VED VES VND VUV WST XAD XAF XAG XAU XBA XBB XBC XBD XCD XCG XDR XOF XPD XPF XPT XSU XTS XUA XXX YER ZAR ZMW ZWG ZWL
        """;

    private static readonly ImmutableArray<string> All = [.. Known.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>What trade calls currencies that ISO 4217 calls otherwise: letters alone would take some of them for others.</summary>
    private static readonly Dictionary<string, string> Trade = new(StringComparer.Ordinal)
    {
        ["CNH"] = "CNY",
        ["RMB"] = "CNY",
        ["YUAN"] = "CNY",
        ["NTD"] = "TWD",
        ["NT$"] = "TWD",
        ["HK$"] = "HKD",
        ["US$"] = "USD",
        ["STG"] = "GBP",
        ["UKP"] = "GBP",
        ["GBX"] = "GBP",
        ["NIS"] = "ILS",
        ["SFR"] = "CHF",
        ["YEN"] = "JPY",
        ["WON"] = "KRW",
        ["BHT"] = "THB",
        ["EURO"] = "EUR",
    };

    public static bool IsValid(string code) => code.Length == Length && code.All(char.IsAsciiLetterUpper);

    /// <summary>Whether there is such a currency. The list grows: one that is not in it may be newer.</summary>
    public static bool IsKnown(string code) => All.BinarySearch(code, StringComparer.Ordinal) >= 0;

    /// <summary>The code that is meant by a name of trade, such as RMB; null of what is none.</summary>
    public static string? MeantBy(string name) => Trade.GetValueOrDefault(name.ToUpperInvariant());

    /// <summary>The known code that is meant, or nearest; null where none is near.</summary>
    public static string? Near(string code) => MeantBy(code) ?? NearestName.Find(code, All);
}
