using System.Globalization;
using System.Text.Json;
using CallCenter.Standards.Staffing;
using NodaTime;

namespace CallCenter.Standards.Conformance;

/// <summary>The inputs of a case by their names; remembers which were asked for.</summary>
internal sealed class StaffingInputs(JsonElement inputs)
{
    private readonly HashSet<string> read = [];

    public string? Text(string name)
    {
        read.Add(name);
        return inputs.TryGetProperty(name, out JsonElement value) ? value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText() : null;
    }

    public bool IsTrue(string name) => Text(name) is "true";

    public double? Real(string name) => Text(name) is { } text ? double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) : null;

    public double Needed(string name) => Real(name) ?? throw new KeyNotFoundException($"input {name} is missing");

    public Percentage? Share(string name) => Text(name) is { } text ? Percentage.FromRatio(decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)) : null;

    public Duration? Seconds(string name) => Text(name) is { } text ? Duration.FromNanoseconds((double)(decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) * 1_000_000_000)) : null;

    /// <summary>Contacts an hour and their handling time; or rates of arrival and of service in one unit, taken as seconds; or a load alone.</summary>
    public Traffic Traffic()
    {
        Duration handling = Seconds("ahtSeconds") ?? (Real("mu") is { } service ? Duration.FromSeconds(1 / service) : Duration.FromSeconds(1));
        return Real("arrivalsPerHour") is { } hourly ? Staffing.Traffic.PerHour(hourly, handling)
            : Real("lambda_") is { } rate ? new Traffic(rate / Needed("mu"), handling, handling)
            : new Traffic(Needed("offeredLoad"), handling, handling);
    }

    public Patience? Patience() => Seconds("meanPatienceSeconds") is { } mean ? new ExponentialPatience(mean) : null;

    /// <exception cref="InvalidOperationException">An input was not asked for: the answer cannot be that of the case.</exception>
    public void CheckAllRead()
    {
        string[] unknown = [.. inputs.EnumerateObject().Select(input => input.Name).Where(name => !read.Contains(name))];
        if (unknown.Length > 0)
        {
            throw new InvalidOperationException($"input {string.Join(", ", unknown)} is not known");
        }
    }
}
