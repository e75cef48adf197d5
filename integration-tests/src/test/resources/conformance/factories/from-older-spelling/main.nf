workflow {
    Channel.from(1, 2).view()
    Channel.from([3, 4]).view()
    Channel.from(5..6).view()
    Channel.from([7, 8], [9]).view()
}
