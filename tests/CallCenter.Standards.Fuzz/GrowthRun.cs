using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CallCenter.Standards.Book;

namespace CallCenter.Standards.Fuzz;

/// <summary>
/// Makes each list of the shipped book longer, with entries of its last one's kind under codes of their own, at three sizes of which each is four times the one before: reading must take about four times as long, and
/// four times the bytes. Bytes are told in tests; what only takes time, such as looking for each entry among all others, is found here.
/// </summary>
internal static class GrowthRun
{
    private const int Smallest = 1_200;
    private const int Times = 4;
    private const double MostGrowth = 8;
    private const int Tries = 2;
    private static readonly TimeSpan Noise = TimeSpan.FromSeconds(1);
    private static readonly string[] Names = ["code", "name", "id", "field", "action"];

    /// <returns>0 where nothing grows faster than its size.</returns>
    public static int Run()
    {
        JsonNode book = JsonNode.Parse(StandardBook.Shipped.ToJson())!;
        var lists = new SortedDictionary<string, (object[] Path, int Count)>(StringComparer.Ordinal);
        Collect(book, "", [], lists);
        int faults = 0;
        foreach ((string list, (object[] path, _)) in lists)
        {
            TimeSpan[] taken = [.. new[] { Smallest, Smallest * Times, Smallest * Times * Times }.Select(count => Taken(Longer(book, path, count)))];
            bool isFault = taken[2] > Noise && taken[2] > MostGrowth * taken[1];
            faults += isFault ? 1 : 0;
            if (isFault || taken[2] > Noise)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(isFault ? "FAULT " : "")}{list}: {string.Join(" → ", taken.Select(time => $"{time.TotalMilliseconds:F0} ms"))}"));
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lists.Count} lists of up to {Smallest * Times * Times} entries more; {faults} grow faster than their size."));
        return faults == 0 ? 0 : 1;
    }

    private static void Collect(JsonNode? node, string list, List<object> path, SortedDictionary<string, (object[] Path, int Count)> lists)
    {
        switch (node)
        {
            case JsonArray items:
                if (items.Count > 0 && (!lists.TryGetValue(list, out (object[] Path, int Count) known) || known.Count < items.Count))
                {
                    lists[list] = ([.. path], items.Count);
                }

                for (int i = 0; i < items.Count; i++)
                {
                    Collect(items[i], $"{list}/*", [.. path, i], lists);
                }

                break;
            case JsonObject members:
                foreach ((string name, JsonNode? value) in members)
                {
                    Collect(value, $"{list}/{name}", [.. path, name], lists);
                }

                break;
        }
    }

    private static byte[] Longer(JsonNode book, object[] path, int count)
    {
        JsonNode longer = book.DeepClone();
        var list = (JsonArray)path.Aggregate(longer, static (node, step) => step is int index ? node[index]! : node[(string)step]!);
        JsonNode last = list[^1]!;
        for (int i = 0; i < count; i++)
        {
            JsonNode entry = last.DeepClone();
            if (entry is JsonObject members && Array.Find(Names, name => members[name]?.GetValueKind() == JsonValueKind.String) is { } name)
            {
                members[name] = $"{members[name]}-x{i}";
            }
            else if (entry.GetValueKind() == JsonValueKind.String)
            {
                entry = JsonValue.Create($"{entry}-x{i}");
            }

            list.Add(entry);
        }

        return Encoding.UTF8.GetBytes(longer.ToJsonString());
    }

    /// <summary>The time of the processor, the least of a few: other work does not count.</summary>
    private static TimeSpan Taken(byte[] text) => Enumerable.Range(0, Tries).Min(attempt =>
    {
        using var process = Process.GetCurrentProcess();
        TimeSpan start = process.TotalProcessorTime;
        _ = StandardBook.TryParse(text, out _, out _);
        process.Refresh();
        return process.TotalProcessorTime - start;
    });
}
