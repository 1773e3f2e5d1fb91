using System.Diagnostics;
using System.Diagnostics.Tracing;
using System.Globalization;
using System.Runtime;
using System.Text;
using System.Text.Json;
using CallCenter.Standards.Book;
using NodaTime;

/// <summary>
/// What a fresh process takes until the shipped book is at work, in the order in which a host meets it: each line a part, its milliseconds, what it allocated,
/// and of its time and methods those that had to be compiled. One measurement a process: start it several times.
/// </summary>
internal static class ColdStart
{
    public static int Run(bool byArea)
    {
        double start = (DateTime.Now - Process.GetCurrentProcess().StartTime).TotalMilliseconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"part",-32}{"ms",9}{"KiB",9}{"jit ms",9}{"methods",9}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"the runtime, up to here",-32}{start,9:F1}"));
        using CompiledMethods? methods = byArea ? new CompiledMethods() : null;
        Measure("time zones of NodaTime", static () => DateTimeZoneProviders.Tzdb["Asia/Shanghai"]);
        Standard standard = Measure("the shipped book, first", static () => StandardBook.Shipped.Compile());
        methods?.Report();

        byte[] json = Encoding.UTF8.GetBytes(standard.Book.ToJson());
        Measure("its text as a bare document", () => JsonDocument.Parse(json));
        Measure("the book from its text, second", () => StandardBook.Parse(json).Compile());
        for (int i = 0; i < 60; i++)
        {
            StandardBook.Parse(json).Compile();
        }

        Measure("the same, warm", () => StandardBook.Parse(json).Compile());
        return 0;
    }

    private static T Measure<T>(string part, Func<T> work)
    {
        (TimeSpan jit, long count) = (JitInfo.GetCompilationTime(), JitInfo.GetCompiledMethodCount());
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        long started = Stopwatch.GetTimestamp();
        T result = work();
        double elapsed = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{part,-32}{elapsed,9:F1}{(GC.GetAllocatedBytesForCurrentThread() - allocated) / 1024,9}{(JitInfo.GetCompilationTime() - jit).TotalMilliseconds,9:F1}{JitInfo.GetCompiledMethodCount() - count,9}"));
        return result;
    }

    /// <summary>The methods compiled while it listens, by the area whose code or types they are.</summary>
    private sealed class CompiledMethods : EventListener
    {
        private const EventKeywords Jit = (EventKeywords)0x10;
        private const string Root = "CallCenter.Standards.";

        private readonly Dictionary<string, int> byArea = new(StringComparer.Ordinal);

        public void Report()
        {
            Thread.Sleep(500); // events come on a thread of their own
            lock (byArea)
            {
                foreach ((string area, int count) in byArea.OrderByDescending(pair => pair.Value))
                {
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {area,-28}{count,36}"));
                }
            }
        }

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name == "Microsoft-Windows-DotNETRuntime")
            {
                EnableEvents(eventSource, EventLevel.Verbose, Jit);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            if (eventData.EventName?.StartsWith("MethodJittingStarted", StringComparison.Ordinal) == true && eventData.Payload is { Count: > 4 } payload)
            {
                string type = (string)payload[4]!;
                int at = type.IndexOf(Root, StringComparison.Ordinal);
                string area = at < 0 ? type.Split('.', '`', '[', '+')[0] + ", alone" : type[(at + Root.Length)..].Split('.', '`', ',', ']', '+')[0];
                lock (byArea)
                {
                    byArea[area] = byArea.GetValueOrDefault(area) + 1;
                }
            }
        }
    }
}
