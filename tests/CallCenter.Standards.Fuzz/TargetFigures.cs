using System.Globalization;

namespace CallCenter.Standards.Fuzz;

/// <summary>What came of the inputs of one target.</summary>
internal sealed class TargetFigures(string name)
{
    private readonly Lock gate = new();
    private long inputs;
    private long read;
    private long faults;
    private TimeSpan slowest;
    private long slowestAt;
    private long most;
    private long mostAt;
    private TimeSpan total;

    public static string Header => $"{"target",-22} {"inputs",11} {"read",11} {"refused",11} {"faults",7} {"mean",9} {"slowest",20} {"most allocated",22}";

    public long Inputs => inputs;

    public long Faults => faults;

    public void Add(long index, in InputFigures figures)
    {
        lock (gate)
        {
            inputs++;
            read += figures.IsRead ? 1 : 0;
            faults += figures.Fault is null ? 0 : 1;
            total += figures.Time;
            (slowest, slowestAt) = figures.Time > slowest ? (figures.Time, index) : (slowest, slowestAt);
            (most, mostAt) = figures.Bytes > most ? (figures.Bytes, index) : (most, mostAt);
        }
    }

    public override string ToString()
    {
        double mean = inputs == 0 ? 0 : total.TotalMilliseconds / inputs;
        string time = string.Create(CultureInfo.InvariantCulture, $"{slowest.TotalMilliseconds:F0} ms #{slowestAt}");
        string bytes = string.Create(CultureInfo.InvariantCulture, $"{most / 1e6:F1} MB #{mostAt}");
        return string.Create(CultureInfo.InvariantCulture, $"{name,-22} {inputs,11:N0} {read,11:N0} {inputs - read - faults,11:N0} {faults,7:N0} {mean,6:F2} ms {time,20} {bytes,22}");
    }
}
