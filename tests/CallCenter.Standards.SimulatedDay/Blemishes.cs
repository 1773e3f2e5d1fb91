namespace CallCenter.Standards.SimulatedDay;

/// <summary>What spoils a real log: monitoring calls that count nowhere, and a few impossible values while a system recovers.</summary>
internal static class Blemishes
{
    private const int Wait = 12;
    private const int Outcome = 16;

    public static IEnumerable<string[]> Add(IEnumerable<string[]> rows, Variates variates)
    {
        var all = rows.ToList();
        all.AddRange(Enumerable.Range(0, 12).Select(i => MonitoringCall((i * 7200) + variates.Between(0, 59))));
        string restart = ServiceDayLog.Time((11 * 3600) + (50 * 60));
        string[][] recovering = [.. all.Where(r => r[Outcome] == "answered" && string.CompareOrdinal(r[0], restart) > 0).Take(40)];
        int from = 0;
        foreach (string wrong in new[] { "-3599", "-3587", "n/a", "-3571" })
        {
            recovering[from + variates.Between(0, 9)][Wait] = wrong;
            from += 10;
        }

        return all.OrderBy(r => r[0], StringComparer.Ordinal);
    }

    private static string[] MonitoringCall(int second) =>
        [ServiceDayLog.Time(second), "phone", "inquiry", "monitoring", "", "", "zh", "", "", "", "5", "", "0", "0", "", "", "test", "", "", "no"];
}
