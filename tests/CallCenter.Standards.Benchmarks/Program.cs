using BenchmarkDotNet.Running;
using CallCenter.Standards.Benchmarks.Figures;
using CallCenter.Standards.Benchmarks.Logs;

switch (args)
{
    case ["figures", string folder, string file]: return FiguresCommand.Keep(folder, file);
    case ["compare", string before, string now]: return FiguresCommand.Compare(before, now);
    case ["log-rows", ..]: return LogRows.Run(args[1..]);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
}
