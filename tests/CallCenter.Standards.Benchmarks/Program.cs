using BenchmarkDotNet.Running;
using CallCenter.Standards.Benchmarks.Logs;

if (args is ["log-rows", ..])
{
    return LogRows.Run(args[1..]);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
