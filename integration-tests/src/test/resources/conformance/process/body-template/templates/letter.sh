#!/bin/bash
who=sh
echo "dear $name from \$who"
