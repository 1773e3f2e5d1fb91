using System.Globalization;
using System.Text;
using CallCenter.Standards.SimulatedDay;

// Makes the bundled day of the sample again, to the byte; another seed makes another day.
if (args.Length is < 1 or > 2 || !ulong.TryParse(args.ElementAtOrDefault(1) ?? ServiceDayLog.BundledSeed.ToString(CultureInfo.InvariantCulture), NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed))
{
    Console.Error.WriteLine("FOLDER [SEED]: writes service-day.csv and work-orders.csv to the folder; without a seed, the bundled day (samples/ServiceDay/data)");
    return 2;
}

File.WriteAllText(Path.Combine(args[0], "service-day.csv"), ServiceDayLog.Generate(seed), new UTF8Encoding(false));
File.WriteAllText(Path.Combine(args[0], "work-orders.csv"), WorkOrderDay.Generate(seed), new UTF8Encoding(false));
return 0;
