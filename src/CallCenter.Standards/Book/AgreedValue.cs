using System.Globalization;
using System.Text.Json;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Book;

/// <summary>A value that an agreement names.</summary>
/// <param name="Pointer">Where it stands.</param>
/// <param name="Path">Where it stands, by codes.</param>
/// <param name="Text">How it is written.</param>
/// <param name="Meaning">What it means, the same for <c>PT60S</c> and <c>PT1M</c>.</param>
internal sealed record AgreedValue(string Pointer, string Path, string Text, string Meaning)
{
    private const string Every = "*";

    /// <summary>What stands where a path leads.</summary>
    public static IEnumerable<AgreedValue> Find(JsonElement json, string[] steps, string pointer, string path)
    {
        if (steps.Length == 0)
        {
            return [Of(json, pointer, path)];
        }

        return json.ValueKind switch
        {
            JsonValueKind.Object => json.TryGetProperty(steps[0], out JsonElement member) ? Find(member, steps[1..], $"{pointer}/{JsonPointer.Escape(steps[0])}", $"{path}/{steps[0]}") : [],
            JsonValueKind.Array => VersionedItem.Of(json, steps[0] == Every ? null : steps[0])
                .SelectMany(item => Find(item.Json, steps[1..], string.Create(CultureInfo.InvariantCulture, $"{pointer}/{item.Index}"), string.Create(CultureInfo.InvariantCulture, $"{path}/{ValuePath.NameOf(item.Json) ?? item.Index.ToString(CultureInfo.InvariantCulture)}"))),
            _ => [],
        };
    }

    private static AgreedValue Of(JsonElement json, string pointer, string path)
    {
        string text = json.ValueKind == JsonValueKind.String ? json.GetString()! : json.GetRawText();
        return new(pointer, path, text, MeaningOf(json, text));
    }

    private static string MeaningOf(JsonElement json, string text) => json.ValueKind switch
    {
        JsonValueKind.String when IsoTime.TryParse(text, out Duration time) => string.Create(CultureInfo.InvariantCulture, $"time {time.ToInt64Nanoseconds()}"),
        JsonValueKind.String when As.TryPercentage(text, out Percentage share) => string.Create(CultureInfo.InvariantCulture, $"share {share}"),
        JsonValueKind.Number when json.TryGetDecimal(out decimal number) => string.Create(CultureInfo.InvariantCulture, $"number {number.ToString("0.############################", CultureInfo.InvariantCulture)}"),
        _ => $"text {text}",
    };
}
