using System.Globalization;
using System.Text;
using CallCenter.Standards.SimulatedDay;

// Makes the bundled day of the sample again, to the byte; another seed makes another day.
if (args.Length is < 1 or > 2 || !ulong.TryParse(args.ElementAtOrDefault(1) ?? ServiceDayLog.BundledSeed.ToString(CultureInfo.InvariantCulture), NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed))
{
    Console.Error.WriteLine("FOLDER [SEED]: writes service-day.csv, work-orders.csv and their centre.json to the folder; without a seed, the bundled day (samples/ServiceDay/data)");
    return 2;
}

Write("service-day.csv", ServiceDayLog.Generate(seed));
Write("work-orders.csv", WorkOrderDay.Generate(seed));
Write("centre.json", Centre.Json);
return 0;

void Write(string file, string text) => File.WriteAllText(Path.Combine(args[0], file), text, new UTF8Encoding(false));
