using System.CommandLine;
using CallCenter.Standards.Fuzz;

var count = new Option<long>("--count") { Description = "How many inputs, over all targets.", DefaultValueFactory = _ => 100_000 };
var seed = new Option<int>("--seed") { Description = "Where the random numbers begin.", DefaultValueFactory = _ => 1 };
var target = new Option<string[]>("--target") { Description = "Only these targets.", AllowMultipleArgumentsPerToken = true };
var minutes = new Option<double?>("--minutes") { Description = "Ends early after so many minutes." };
var from = new Option<long>("--from") { Description = "The number of the first input of each target." };
var workers = new Option<int>("--workers") { Description = "How many inputs are read at a time.", DefaultValueFactory = _ => Environment.ProcessorCount };
var failures = new Option<string>("--failures") { Description = "The folder that failing inputs go to.", DefaultValueFactory = _ => "artifacts/fuzz" };

var growth = new Command("growth", "Makes each list of the shipped book longer and tells what grows faster than its size.");
growth.SetAction(_ => GrowthRun.Run());

var command = new RootCommand("Reads inputs of every kind and holds the library to its promises: a result or findings, at most 2 s and 500 MB, and what is written is read back the same.") { count, seed, target, minutes, from, workers, failures };
command.SetAction(given => new FuzzRun(new FuzzOptions(
    given.GetValue(count),
    given.GetValue(seed),
    given.GetValue(target) ?? [],
    given.GetValue(minutes) is { } most ? TimeSpan.FromMinutes(most) : null,
    given.GetValue(from),
    given.GetValue(workers),
    given.GetValue(failures)!)).Run());
command.Subcommands.Add(growth);
return command.Parse(args).Invoke();
