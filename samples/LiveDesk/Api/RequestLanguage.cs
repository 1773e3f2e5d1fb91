using System.Globalization;

namespace LiveDesk.Api;

/// <summary>The language of whoever asks: Chinese or English, whichever the header Accept-Language puts first; English where it names neither.</summary>
internal static class RequestLanguage
{
    public static CultureInfo Chinese { get; } = CultureInfo.GetCultureInfo("zh-CN");

    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en");

    public static CultureInfo Of(HttpRequest request)
    {
        foreach (string language in request.GetTypedHeaders().AcceptLanguage.Where(value => value.Quality is not 0).OrderByDescending(value => value.Quality ?? 1).Select(value => value.Value.ToString()))
        {
            if (Is(language, "zh"))
            {
                return Chinese;
            }

            if (Is(language, "en"))
            {
                return English;
            }
        }

        return English;
    }

    private static bool Is(string language, string wanted) =>
        language.Equals(wanted, StringComparison.OrdinalIgnoreCase) || language.StartsWith(wanted + "-", StringComparison.OrdinalIgnoreCase);
}
