using System.Diagnostics;
using CallCenter.Standards.Benchmarks.Kpis;
using CallCenter.Standards.Kpis.Measures;
using CallCenter.Standards.Kpis.Records;
using NodaTime;

var log = ContactLog.Create(2_000_000);
Console.WriteLine(System.Runtime.CompilerServices.Unsafe.SizeOf<ContactRecord>());
var kpis = TwelveMeasures.Compile();
void Time(string name, int n, Action a)
{
    double best = double.MaxValue;
    for (int r = 0; r < n; r++)
    {
        var sw = Process.GetCurrentProcess().TotalProcessorTime;
        a();
        best = Math.Min(best, (Process.GetCurrentProcess().TotalProcessorTime - sw).TotalNanoseconds / log.Length);
    }
    Console.WriteLine($"{name} {best:F2} ns/record");
}
Time("none", 15, () => { var acc = kpis.Accumulate(ContactRecord.Schema); acc.AddRange(log); acc.ToTotals(); });
Time("team", 15, () => { var acc = kpis.Accumulate(ContactRecord.Schema, Grouping.By("team")); acc.AddRange(log); acc.ToTotals(); });
Time("both", 15, () => { var acc = kpis.Accumulate(ContactRecord.Schema, Grouping.By("team"), Grouping.By("arrival", TimeUnit.Hour, DateTimeZone.Utc)); acc.AddRange(log); acc.ToTotals(); });
Time("hand", 15, () => HandLoop.Totals(log));
var small = log.AsSpan(0, 2000).ToArray();
Time("small both", 15, () => { var acc = kpis.Accumulate(ContactRecord.Schema, Grouping.By("team"), Grouping.By("arrival", TimeUnit.Hour, DateTimeZone.Utc)); for (int i = 0; i < 1000; i++) { acc.AddRange(small); } acc.ToTotals(); });
Time("small none", 15, () => { var acc = kpis.Accumulate(ContactRecord.Schema); for (int i = 0; i < 1000; i++) { acc.AddRange(small); } acc.ToTotals(); });
Time("small hand", 15, () => { for (int i = 0; i < 1000; i++) { HandLoop.Totals(small); } });
//Time("linq", 3, () => LinqQuery.Totals(log));
