using System.Globalization;
using System.Text;

namespace CallCenter.Standards.SimulatedDay;

/// <summary>Makes the work orders of the same day: passed to the back office, some held until the customer answers, most closed before the evening. The same seed gives the same bytes.</summary>
internal static class WorkOrderDay
{
    private const string Header = "order_id,at,event";
    private const int Orders = 60;
    private const int Opening = 9 * 3600;
    private const int LastOrder = 17 * 3600;
    private const int EndOfDay = 20 * 3600;

    /// <summary>The log as CSV text with line feeds, by order.</summary>
    public static string Generate(ulong seed)
    {
        // Another stream than the contacts', so that neither moves the other.
        var variates = new Variates(new SplitMix64(~seed).Uniform);
        int[] created = [.. Enumerable.Range(0, Orders).Select(_ => variates.Between(Opening - 1800, LastOrder)).Order()];
        var text = new StringBuilder(Header).Append('\n');
        for (int i = 0; i < created.Length; i++)
        {
            string id = "w-" + (i + 1).ToString("0000", CultureInfo.InvariantCulture);
            foreach ((int second, string code) in Life(created[i], variates))
            {
                text.Append(id).Append(',').Append(ServiceDayLog.Time(second)).Append(',').Append(code).Append('\n');
            }
        }

        return text.ToString();
    }

    private static IEnumerable<(int Second, string Code)> Life(int created, Variates variates)
    {
        yield return (created, "created");
        int now = Math.Max(created, Opening) + variates.LognormalSeconds(2400, 0.6);
        if (variates.Chance(0.4) && now < EndOfDay)
        {
            yield return (now, "customer-asked");
            now += variates.LognormalSeconds(2700, 0.5);
            if (now >= EndOfDay)
            {
                yield break;
            }

            yield return (now, "customer-replied");
        }

        now += variates.LognormalSeconds(5400, 0.7);
        if (variates.Chance(0.05) && now < EndOfDay)
        {
            yield return (now, "cancelled");
        }
        else if (now < EndOfDay)
        {
            yield return (now, "closed");
        }
    }
}
