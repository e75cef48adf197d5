println 8.GB * 2
println 1.5.GB
println 2.GB + 512.MB
println 8.GB > 4000.MB
println 8.GB.toMega() + ' ' + 8.GB.giga
println 2.h + 30.m
println 90.s.toMinutes()
println 1.day
println 3.h / 2
println MemoryUnit.of('2 GB') == 2.GB
println Duration.of('1h') == 60.m
println ([1.GB, 3.GB, 2.GB].max())
println 4.GB / 2
